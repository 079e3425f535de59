package dev.tandem.ownfiles;

import java.util.List;

/**
 * What a user does to a generated stack by hand: with a file in its folder, or with a value for a variable of a module.
 *
 * @param where the file's path in the output folder, or the line of the topology
 * @param stack such as {@code bank-recovery}
 * @param what the block, such as {@code aws_route.extra} or {@code module.ledger (instance_class)}
 * @param calls the generated module calls that it changes; none where that is unknown
 */
public record OwnChange(String where, String stack, String what, Effect effect, List<String> calls) {

    /** What it does to what is proved of the generated stacks. */
    public enum Effect {
        /** It adds to what was generated, and no proof counts it. */
        ADDS,
        /** What was generated is no longer as it was proved. */
        CHANGES
    }

    /** Copies the calls. */
    public OwnChange {
        calls = List.copyOf(calls);
    }
}

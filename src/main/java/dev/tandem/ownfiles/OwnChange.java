package dev.tandem.ownfiles;

import java.util.List;

/**
 * What a block in a file of the user's own does to the stack that was generated.
 *
 * @param file the path in the output folder
 * @param what the block, such as {@code aws_route.extra} or {@code module.ledger (instance_class)}
 * @param calls the generated module calls that it changes; none where that cannot be told
 */
public record OwnChange(String file, String what, Effect effect, List<String> calls) {

    /** What it does to what is proved of the generated stacks. */
    public enum Effect {
        /** It is made beside what was generated, and no proof counts it. */
        ADDS,
        /** What was generated is no longer as it was proved. */
        CHANGES
    }

    /** Copies the calls. */
    public OwnChange {
        calls = List.copyOf(calls);
    }
}

package dev.tandem.resilience;

import java.util.List;

/**
 * One step of a recovery, the same for the prover, which adds up how long steps take, and for the runbook, which prints
 * them.
 *
 * @param action what is done, by whom, and how long it takes
 * @param requires what has to be up before it can begin, such as control planes and Terraform's state
 * @param after the steps that operators take first. They are waited for but not required: if one of them fails, the
 *     time to try it has passed and this step is taken all the same
 */
public record RecoveryStep(Action action, Expr requires, List<Action> after) {

    /** Copies the list. */
    public RecoveryStep {
        after = List.copyOf(after);
    }

    /** A step that waits for no other. */
    public static RecoveryStep of(Action action, Expr requires) {
        return new RecoveryStep(action, requires, List.of());
    }

    /** What is done. */
    public String what() {
        return action.what();
    }

    /** The same step, which requires more. */
    public RecoveryStep requiring(Expr more) {
        return new RecoveryStep(action, Expr.all(requires, more), after);
    }
}

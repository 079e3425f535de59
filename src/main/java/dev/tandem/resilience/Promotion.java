package dev.tandem.resilience;

import dev.tandem.aws.Figure;

/**
 * A way for a component to take the place of another: a replica becomes the writer, a fleet is scaled up, a backup is
 * restored. Several ways may lead to the same component.
 *
 * @param name what is done, such as {@code promote the replica of ledger}
 * @param from the component whose place is taken
 * @param to the component that takes it
 * @param kind who sets it off
 * @param requires what has to be up before it can begin; the control plane, usually
 * @param duration how long it takes from then on
 * @param loss how much of what was written last is gone afterwards
 */
public record Promotion(String name, String from, String to, Kind kind, Expr requires, Figure duration, Loss loss) {

    /** Who sets a promotion off. */
    public enum Kind {
        /** Nobody: AWS does it. */
        AUTO,
        /** A person, with a command or in the console. */
        MANUAL,
        /** A pipeline that applies Terraform, so it needs state, images and credentials. */
        PIPELINE
    }
}

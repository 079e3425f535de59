package dev.tandem.resilience;

import dev.tandem.aws.Estimate;
import java.util.List;

/**
 * A way for a component to take the place of another: a replica becomes the writer, a fleet is scaled up, a backup is
 * restored. Several ways may lead to the same component, and one step may bring up several components.
 *
 * @param step what is done
 * @param from the component whose place is taken
 * @param to the component that takes it
 * @param loss how much of what was written last is gone afterwards
 */
public record RecoveryAction(RecoveryStep step, String from, String to, Loss loss) {

    /** Who sets a promotion off. */
    public enum Kind {
        /** AWS, or the system itself: nobody has to do anything. */
        AUTO,
        /** AWS by itself, but it needs capacity or a control plane that may be missing, so that a person checks it. */
        SUPERVISED,
        /** A person, with a command or in the console. */
        MANUAL,
        /** A pipeline, or a person, that applies Terraform, so it needs state, images and credentials. */
        PIPELINE;

        /** Whether a person has to be called and has to decide before it begins. */
        public boolean needsDecision() {
            return this == MANUAL || this == PIPELINE;
        }
    }

    /** A promotion by a step that waits for no other and names no source. */
    public RecoveryAction(String name, String from, String to, Kind kind, Expr requires, Estimate duration, Loss loss) {
        this(new RecoveryStep(new Action(name, kind, duration, ""), requires, List.of()), from, to, loss);
    }

    /** What is done. */
    public String name() {
        return step.what();
    }

    /** Who does it. */
    public Kind kind() {
        return step.action().kind();
    }

    /** What has to be up before it can begin. */
    public Expr requires() {
        return step.requires();
    }

    /** How long it takes. */
    public Estimate duration() {
        return step.action().estimate();
    }

    /** What tells it from other promotions: one step may lead to several components. */
    String key() {
        return name() + " -> " + to;
    }
}

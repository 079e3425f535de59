package dev.tandem.resilience;

import java.util.List;

/** The switches of a circuit, which are not part of the system but of the question that is asked about it. */
enum Control {
    /** Whether AWS may act. */
    AUTO,
    /** Whether people may act. */
    MANUAL,
    /** Whether pipelines may run. */
    PIPELINE,
    /** Whether it is enough to serve at all. */
    LENIENT;

    /** The switches in the order of their places. */
    static final List<Control> ALL = List.of(AUTO, MANUAL, PIPELINE, LENIENT);

    /** The switch for promotions of a kind. */
    static Control of(RecoveryAction.Kind kind) {
        return switch (kind) {
            case AUTO -> AUTO;
            case SUPERVISED, MANUAL -> MANUAL;
            case PIPELINE -> PIPELINE;
        };
    }

    /** Its place among the switches. */
    int place() {
        return ALL.indexOf(this);
    }

    boolean isUp(InterventionLevel intervention, ServiceCriterion measure) {
        return switch (this) {
            case AUTO -> intervention.allows(RecoveryAction.Kind.AUTO);
            case MANUAL -> intervention.allows(RecoveryAction.Kind.MANUAL);
            case PIPELINE -> intervention.allows(RecoveryAction.Kind.PIPELINE);
            case LENIENT -> measure == ServiceCriterion.SERVING;
        };
    }
}

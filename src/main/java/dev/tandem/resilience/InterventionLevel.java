package dev.tandem.resilience;

/** What may be done about a failure. Whatever little effort achieves, more effort achieves as well. */
public enum InterventionLevel {
    /** Nothing: only what runs counts. */
    NONE,
    /** What happens without anybody. */
    AUTOMATIC,
    /** Everything, by people and pipelines too. */
    ANY_MEANS;

    /** Whether something that is set off in this way may be done. */
    public boolean allows(RecoveryAction.Kind kind) {
        return switch (this) {
            case NONE -> false;
            case AUTOMATIC -> kind == RecoveryAction.Kind.AUTO;
            case ANY_MEANS -> true;
        };
    }
}

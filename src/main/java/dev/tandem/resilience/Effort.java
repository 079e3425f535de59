package dev.tandem.resilience;

/** What may be done about a failure. Whatever little effort achieves, more effort achieves as well. */
public enum Effort {
    /** Nothing: only what runs counts. */
    NONE,
    /** What happens without anybody. */
    AUTOMATIC,
    /** Everything, by people and pipelines too. */
    ANY_MEANS;

    /** Whether something that is set off in this way may be done. */
    public boolean allows(Promotion.Kind kind) {
        return switch (this) {
            case NONE -> false;
            case AUTOMATIC -> kind == Promotion.Kind.AUTO;
            case ANY_MEANS -> true;
        };
    }
}

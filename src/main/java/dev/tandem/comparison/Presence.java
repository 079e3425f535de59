package dev.tandem.comparison;

/** Whether a topology or an entry point is in both versions. */
public enum Presence {
    /** It is in both, and is compared. */
    KEPT,
    /** It is in the new version alone. */
    ADDED,
    /** It is in the old version alone. */
    REMOVED,
    /** It is in both, but AWS or Terraform would refuse the old version, so that nothing is proved about that. */
    NOT_PROVED_BEFORE,
    /** It is in both, but AWS or Terraform would refuse the new version, so that nothing is proved about that. */
    NOT_PROVED_NOW;

    static Presence of(boolean before, boolean now) {
        if (before && now) {
            return KEPT;
        }
        return now ? ADDED : REMOVED;
    }
}

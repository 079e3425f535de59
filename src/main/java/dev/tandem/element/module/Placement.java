package dev.tandem.element.module;

/** In which stacks a module is called. */
public enum Placement {
    /** In the stack of each region. */
    EACH_REGION,
    /** In the stack of the primary region alone. */
    PRIMARY,
    /** In the stack of the recovery region alone. */
    RECOVERY,
    /** In the stack that spans both regions and is applied before theirs. */
    COUPLING,
    /** In the stack of what belongs to no region. */
    GLOBAL
}

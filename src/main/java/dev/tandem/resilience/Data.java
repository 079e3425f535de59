package dev.tandem.resilience;

/** What a component keeps. */
public sealed interface Data permits Data.None, Data.Copy {

    /** Nothing that would be missed. */
    Data NONE = new None();

    /** Nothing that would be missed. */
    record None() implements Data {}

    /**
     * A copy of a store. Copies of one store stand for each other.
     *
     * @param store the name of the store, the same for all its copies
     */
    record Copy(String store) implements Data {}
}

package dev.tandem.element.external;

import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;

/** An element of which Tandem knows what its user declares. */
public interface Declared extends Store {

    /** What its user says of it. */
    Declaration declaration();

    @Override
    default boolean presentIn(RegionRole side) {
        return declaration().presentIn(side);
    }

    @Override
    default boolean copiedToRecovery() {
        return declaration().copy().isPresent();
    }

    /** One that runs there was declared to be empty there, or to keep nothing. */
    @Override
    default boolean missesACopy() {
        return declaration().inRecovery() instanceof Declaration.InRecovery.Nothing;
    }

    /** Nobody says what a copy serves before it takes over, so nothing is taken for granted. */
    @Override
    default boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    default boolean absentBeforeTakeover() {
        return !(declaration().inRecovery() instanceof Declaration.InRecovery.Running);
    }

    @Override
    default String copyingCall() {
        return ".copiedToRecovery(...) with the step by which the copy takes over, or .alsoInRecovery() if it keeps no data";
    }
}

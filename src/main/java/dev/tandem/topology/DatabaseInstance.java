package dev.tandem.topology;

import dev.tandem.aws.DatabaseEngine;
import java.util.Optional;

/**
 * What a database runs on.
 *
 * @param version the engine's major version
 * @param instanceClass in the primary region
 * @param recoveryClass in the recovery region, where it differs
 */
public record DatabaseInstance(
        DatabaseEngine engine,
        String version,
        String instanceClass,
        Optional<String> recoveryClass,
        Storage storage,
        Standby standby) {

    DatabaseInstance version(String other) {
        return new DatabaseInstance(engine, other, instanceClass, recoveryClass, storage, standby);
    }

    DatabaseInstance instanceClass(String other) {
        return new DatabaseInstance(engine, version, other, recoveryClass, storage, standby);
    }

    DatabaseInstance recoveryClass(String other) {
        return new DatabaseInstance(engine, version, instanceClass, Optional.of(other), storage, standby);
    }

    DatabaseInstance storage(Storage other) {
        return new DatabaseInstance(engine, version, instanceClass, recoveryClass, other, standby);
    }

    DatabaseInstance standby(Standby other) {
        return new DatabaseInstance(engine, version, instanceClass, recoveryClass, storage, other);
    }

    /** The class it has in a region. */
    public String classIn(Side side) {
        return side == Side.RECOVERY ? recoveryClass.orElse(instanceClass) : instanceClass;
    }
}

package dev.tandem.element.database;

import dev.tandem.aws.DatabaseEngine;
import dev.tandem.aws.Edition;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Standby;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database runs on.
 *
 * @param version the engine's major version
 * @param license the licence model
 * @param instanceClass in the primary region
 * @param recoveryClass in the recovery region, where it differs
 * @param readers how many read replicas it has in the primary region
 * @param options of the engine, by name, each with its settings
 * @param activeDataGuard whether a replica of Oracle serves reads
 * @param settings how RDS operates it
 */
public record DatabaseInstance(
        DatabaseEngine engine,
        String version,
        String license,
        String instanceClass,
        Optional<String> recoveryClass,
        Storage storage,
        Standby standby,
        int readers,
        SortedMap<String, SortedMap<String, String>> options,
        boolean activeDataGuard,
        DatabaseSettings settings) {

    /** Copies the options. */
    public DatabaseInstance {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    static DatabaseInstance of(DatabaseEngine engine) {
        return new DatabaseInstance(
                engine,
                engine.newestVersion(),
                engine.license(),
                engine.usualClass(),
                Optional.empty(),
                Storage.USUAL,
                new Standby.InAnotherZone(),
                0,
                new TreeMap<>(),
                false,
                DatabaseSettings.USUAL);
    }

    /**
     * The same machine under another edition of its engine, with the licence and, unless one was chosen, the class that
     * are usual for it.
     */
    DatabaseInstance edition(Edition edition) {
        var other = engine.in(edition)
                .orElseThrow(() -> new InvalidDefinitionException(
                        "There is no " + edition + " of " + engine + ": leave the call out."));
        return new DatabaseInstance(
                other,
                version,
                other.license(),
                instanceClass.equals(engine.usualClass()) ? other.usualClass() : instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance license(String other) {
        return new DatabaseInstance(
                engine,
                version,
                other,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance version(String other) {
        return new DatabaseInstance(
                engine,
                other,
                license,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance instanceClass(String other) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                other,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance recoveryClass(String other) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                Optional.of(other),
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance storage(Storage other) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                other,
                standby,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance standby(Standby other) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                storage,
                other,
                readers,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance readers(int count) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                count,
                options,
                activeDataGuard,
                settings);
    }

    DatabaseInstance option(String name, SortedMap<String, String> values) {
        var all = new TreeMap<>(options);
        all.put(name, values);
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                all,
                activeDataGuard,
                settings);
    }

    DatabaseInstance withActiveDataGuard() {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                true,
                settings);
    }

    DatabaseInstance settings(DatabaseSettings other) {
        return new DatabaseInstance(
                engine,
                version,
                license,
                instanceClass,
                recoveryClass,
                storage,
                standby,
                readers,
                options,
                activeDataGuard,
                other);
    }

    /** Whether RDS may move it to another major version. */
    public boolean majorUpgrade() {
        return settings.majorUpgrade();
    }

    /** The class it has in a region. */
    public String classIn(RegionRole side) {
        return side == RegionRole.RECOVERY ? recoveryClass.orElse(instanceClass) : instanceClass;
    }
}

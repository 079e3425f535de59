package dev.tandem.element.database;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How RDS operates a database, in both regions.
 *
 * @param window when RDS may patch it in the primary region, where that is not the usual time
 * @param appliedImmediately whether changes that interrupt service do not wait for that window
 * @param parameters of the engine, by name
 * @param certificateAuthority that signs its server certificates, where it is not the one that RDS chooses
 * @param passwordVersion raised to have a new password generated
 * @param majorUpgrade whether RDS may move it to another major version
 */
public record DatabaseSettings(
        Optional<MaintenanceWindow> window,
        boolean appliedImmediately,
        SortedMap<String, EngineParameter> parameters,
        Optional<String> certificateAuthority,
        int passwordVersion,
        boolean majorUpgrade) {

    static final DatabaseSettings USUAL =
            new DatabaseSettings(Optional.empty(), false, new TreeMap<>(), Optional.empty(), 1, false);

    /** As RDS names parameters: those of SQL Server have spaces, those of PostgreSQL dots. */
    private static final Pattern PARAMETER = Pattern.compile("[a-z_][a-z0-9_.]*( [a-z0-9_.()]+)*");

    private static final Pattern AUTHORITY = Pattern.compile("rds-ca-[a-z0-9]+-g[1-9]");

    /** The modules set these, so that clients have to use TLS. */
    private static final Set<String> FORCING_TLS = Set.of("rds.force_ssl", "require_secure_transport");

    /** Copies the parameters. */
    public DatabaseSettings {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    DatabaseSettings window(MaintenanceWindow other) {
        return new DatabaseSettings(
                Optional.of(other),
                appliedImmediately,
                parameters,
                certificateAuthority,
                passwordVersion,
                majorUpgrade);
    }

    DatabaseSettings withChangesAppliedImmediately() {
        return new DatabaseSettings(window, true, parameters, certificateAuthority, passwordVersion, majorUpgrade);
    }

    DatabaseSettings parameter(String name, EngineParameter parameter) {
        InvalidDefinitionException.unless(
                PARAMETER
                        .matcher(InvalidDefinitionException.given(name, "name"))
                        .matches(),
                "\"" + name + "\" is not the name of an engine parameter: give it in lower case, as the parameter group"
                        + " has it, such as \"max_connections\".");
        InvalidDefinitionException.unless(
                !FORCING_TLS.contains(name),
                "The parameter " + name + " is always set so that clients have to use TLS: leave the call out.");
        var all = new TreeMap<>(parameters);
        all.put(name, parameter);
        return new DatabaseSettings(
                window, appliedImmediately, all, certificateAuthority, passwordVersion, majorUpgrade);
    }

    DatabaseSettings certificateAuthority(String identifier) {
        InvalidDefinitionException.unless(
                AUTHORITY
                        .matcher(InvalidDefinitionException.given(identifier, "certificate authority"))
                        .matches(),
                "\"" + identifier + "\" is not a certificate authority of RDS that is in use: give one such as"
                        + " \"rds-ca-rsa2048-g1\"; rds-ca-2019 expired in August 2024.");
        return new DatabaseSettings(
                window, appliedImmediately, parameters, Optional.of(identifier), passwordVersion, majorUpgrade);
    }

    DatabaseSettings passwordVersion(int version) {
        InvalidDefinitionException.unless(
                version >= 1, "Password version " + version + " is not allowed: versions count from 1.");
        return new DatabaseSettings(
                window, appliedImmediately, parameters, certificateAuthority, version, majorUpgrade);
    }

    DatabaseSettings withMajorUpgrade() {
        return new DatabaseSettings(
                window, appliedImmediately, parameters, certificateAuthority, passwordVersion, true);
    }
}

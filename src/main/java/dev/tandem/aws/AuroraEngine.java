package dev.tandem.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A database engine that Aurora runs.
 *
 * <p>Sources: Aurora user guide, "Amazon Aurora versions" and the release calendars of Aurora MySQL and Aurora
 * PostgreSQL (2025); long-term support is given to one minor version of a major one for three years, and asks for
 * automatic minor upgrades to be off. Names of databases and master users follow the rules of the engine on RDS.
 *
 * @param id the engine's name in the API, such as {@code aurora-postgresql}
 * @param displayName the name people use, such as {@code Aurora PostgreSQL}
 * @param port the port it listens on by default
 * @param versions exact versions with long-term support, one of each major version, the newest first
 * @param databaseNaming what its first database may be called
 * @param masterNaming what its master user may be called
 */
public record AuroraEngine(
        String id, String displayName, int port, List<String> versions, Naming databaseNaming, Naming masterNaming) {

    /** Aurora PostgreSQL. */
    public static final AuroraEngine POSTGRESQL = new AuroraEngine(
            "aurora-postgresql",
            "Aurora PostgreSQL",
            5432,
            List.of("17.7", "16.8", "15.10", "14.6"),
            DatabaseNaming.POSTGRES_DATABASE,
            DatabaseNaming.POSTGRES_MASTER_USER);

    /** Aurora MySQL. */
    public static final AuroraEngine MYSQL = new AuroraEngine(
            "aurora-mysql",
            "Aurora MySQL",
            3306,
            List.of("8.0.mysql_aurora.3.10.0"),
            DatabaseNaming.MYSQL_DATABASE,
            DatabaseNaming.MYSQL_MASTER_USER);

    /** The fewest days for which Aurora keeps automated backups; it cannot do without. */
    public static final int FEWEST_BACKUP_DAYS = 1;

    /** The most instances of a cluster: one that writes and fifteen that read. */
    public static final int MOST_INSTANCES = 16;

    /** The most capacity units of a serverless instance. */
    public static final int MOST_CAPACITY = 256;

    private static final Pattern POSTGRESQL_VERSION = Pattern.compile("(?<major>\\d+)(?<minor>\\.\\d+)?");

    private static final Pattern MYSQL_VERSION =
            Pattern.compile("(?<major>\\d+\\.\\d+)(?<minor>\\.mysql_aurora\\.\\d+\\.\\d+\\.\\d+)?");

    /** The first minor version whose secondary clusters forward writes, by major version; later ones all do. */
    private static final Map<String, Integer> FORWARDING_SINCE = Map.of("14", 9, "15", 4);

    public AuroraEngine {
        versions = List.copyOf(versions);
    }

    /** Every engine that is known here. */
    public static List<AuroraEngine> all() {
        return List.of(POSTGRESQL, MYSQL);
    }

    /** The newest exact version with long-term support. */
    public String newestVersion() {
        return versions.get(0);
    }

    /** Whether a version names its minor part too, so that two regions run the same. */
    public boolean exact(String version) {
        var matcher = pattern().matcher(version);
        return matcher.matches() && matcher.group("minor") != null;
    }

    /** One sentence on why Aurora creates no cluster of that version, or nothing if it does. */
    public Optional<String> versionRefusal(String version) {
        var matcher = pattern().matcher(version);
        if (matcher.matches() && majors().contains(matcher.group("major"))) {
            return Optional.empty();
        }
        return Optional.of(
                "\"" + version + "\" is not a version of " + displayName + " that Aurora creates: use one of "
                        + String.join(", ", majors()) + ", or an exact one such as " + newestVersion() + ".");
    }

    /**
     * One sentence on why the secondary cluster of a global database of that version forwards no writes, or nothing if it
     * does. Of a version without a minor part nothing is known.
     *
     * <p>Source: Aurora user guide, "Using write forwarding in an Aurora PostgreSQL global database" and the same for
     * Aurora MySQL, which can since 2.08.1 (a copy of 2026).
     */
    public Optional<String> writeForwardingRefusal(String version) {
        var matcher = pattern().matcher(version);
        if (!matcher.matches() || matcher.group("minor") == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(FORWARDING_SINCE.get(matcher.group("major")))
                .filter(first -> Integer.parseInt(matcher.group("minor").substring(1)) < first)
                .map(first -> displayName + " " + version + " forwards no writes: " + writeForwardingSince() + ".");
    }

    /** From which versions on a secondary cluster can forward writes. */
    public String writeForwardingSince() {
        return id.equals("aurora-postgresql")
                ? "Aurora PostgreSQL can from 14.9, 15.4 and 16 on"
                : "Aurora MySQL 3 can in every version";
    }

    @Override
    public String toString() {
        return displayName;
    }

    private List<String> majors() {
        return versions.stream()
                .map(version -> pattern()
                        .matcher(version)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .collect(Collectors.toList());
    }

    private Pattern pattern() {
        return id.equals("aurora-postgresql") ? POSTGRESQL_VERSION : MYSQL_VERSION;
    }
}

package dev.tandem.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database engine that RDS runs.
 *
 * <p>Sources: {@code CreateDBInstance} in the service model of botocore 1.43 (2026) for ports, storage, backups, logs,
 * licences and passwords; for versions the release calendars of the RDS user guide, as read by endoflife.date (MySQL
 * May 2026, MariaDB April 2026), and for PostgreSQL its release notes (18.1 and later are offered, 19 is in preview)
 * with support that ends in the February after the community's. What ended before November 2026 is offered under
 * Extended Support only, which MariaDB does not have.
 *
 * @param id the engine's name in the API, such as {@code postgres}
 * @param displayName the name people use, such as {@code PostgreSQL}
 * @param port the port it listens on unless told otherwise
 * @param license the licence model, of which each of these engines has one
 * @param longestPassword the most characters a master password has; the least is 8 for every engine
 * @param logExports the logs it can send to CloudWatch
 * @param versions the major versions that can be created, the newest first
 * @param databaseNaming what its first database may be called
 * @param masterNaming what its master user may be called
 */
public record DatabaseEngine(
        String id,
        String displayName,
        int port,
        String license,
        int longestPassword,
        List<String> logExports,
        List<DatabaseVersion> versions,
        Naming databaseNaming,
        Naming masterNaming) {

    /** PostgreSQL. */
    public static final DatabaseEngine POSTGRES = new DatabaseEngine(
            "postgres",
            "PostgreSQL",
            5432,
            "postgresql-license",
            128,
            List.of("postgresql", "upgrade", "iam-db-auth-error"),
            List.of(
                    version("18", 2031, 2, 28),
                    version("17", 2030, 2, 28),
                    version("16", 2029, 2, 28),
                    version("15", 2028, 2, 29),
                    version("14", 2027, 2, 28),
                    version("13", 2026, 2, 28),
                    version("12", 2025, 2, 28),
                    version("11", 2024, 2, 29)),
            DatabaseNaming.POSTGRES_DATABASE,
            DatabaseNaming.POSTGRES_MASTER_USER);

    /** MySQL, the community edition. */
    public static final DatabaseEngine MYSQL = new DatabaseEngine(
            "mysql",
            "MySQL",
            3306,
            "general-public-license",
            41,
            List.of("audit", "error", "general", "slowquery", "iam-db-auth-error"),
            List.of(version("8.4", 2029, 7, 31), version("8.0", 2026, 7, 31), version("5.7", 2024, 2, 29)),
            DatabaseNaming.MYSQL_DATABASE,
            DatabaseNaming.MYSQL_MASTER_USER);

    /** MariaDB. */
    public static final DatabaseEngine MARIADB = new DatabaseEngine(
            "mariadb",
            "MariaDB",
            3306,
            "general-public-license",
            41,
            List.of("audit", "error", "general", "slowquery", "iam-db-auth-error"),
            List.of(version("11.8", 2030, 6, 30), version("11.4", 2029, 5, 31), version("10.11", 2028, 2, 29)),
            DatabaseNaming.MARIADB_DATABASE,
            DatabaseNaming.MARIADB_MASTER_USER);

    /** The fewest GiB of gp3 storage. */
    public static final int LEAST_STORAGE = 20;

    /** The most GiB of gp3 storage. */
    public static final int MOST_STORAGE = 65_536;

    /** The most days for which RDS keeps automated backups. */
    public static final int MOST_BACKUP_DAYS = 35;

    /** The fewest characters of a master password. */
    public static final int SHORTEST_PASSWORD = 8;

    /** The lowest port that RDS lets an engine listen on; the highest is 65535. */
    public static final int LOWEST_PORT = 1150;

    private static final List<DatabaseEngine> ALL = List.of(POSTGRES, MYSQL, MARIADB);

    public DatabaseEngine {
        logExports = List.copyOf(logExports);
        versions = List.copyOf(versions);
    }

    /** Every engine that is known here. */
    public static List<DatabaseEngine> all() {
        return ALL;
    }

    /** The engine of that name in the API. */
    public static Optional<DatabaseEngine> of(String id) {
        return ALL.stream().filter(engine -> engine.id.equals(id)).findFirst();
    }

    /** The newest major version that can be created. */
    public String newestVersion() {
        return versions.get(0).major();
    }

    /** The major part of a version: {@code 16} of PostgreSQL {@code 16.4}, {@code 8.0} of MySQL {@code 8.0.39}. */
    public String majorOf(String version) {
        return Stream.of(version.split("\\.")).limit(majorParts()).collect(Collectors.joining("."));
    }

    /** The family a parameter group for that version belongs to, such as {@code postgres16} or {@code mysql8.0}. */
    public String parameterFamily(String version) {
        return id + majorOf(version);
    }

    /** What is known about a version, major or minor. */
    public Optional<DatabaseVersion> versionOf(String version) {
        var major = majorOf(version);
        return versions.stream().filter(known -> known.major().equals(major)).findFirst();
    }

    /** One sentence on why RDS creates no database of that version, or nothing if it does. */
    public Optional<String> versionRefusal(String version) {
        if (version.matches("\\d+(\\.\\d+)*") && versionOf(version).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("\"" + version + "\" is not a version of " + displayName + " that RDS creates: use one of "
                + versions.stream().map(DatabaseVersion::major).collect(Collectors.joining(", ")) + ".");
    }

    @Override
    public String toString() {
        return displayName;
    }

    private int majorParts() {
        return id.equals("postgres") ? 1 : 2;
    }

    private static DatabaseVersion version(String major, int year, int month, int day) {
        return new DatabaseVersion(major, LocalDate.of(year, month, day));
    }
}

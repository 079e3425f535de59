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
 * Extended Support only, which MariaDB does not have. What RDS offers of Oracle and SQL Server: RDS user guide, "Working
 * with read replicas" (Enterprise Editions), "Amazon RDS DB instance storage" (gp3 by engine); versions end with the
 * vendor's extended or premier support.
 *
 * @param id the engine's name in the API, such as {@code postgres}
 * @param displayName the name people use, such as {@code PostgreSQL}
 * @param port the port it listens on by default
 * @param license the licence model by default
 * @param longestPassword the most characters a master password has; the least is 8 for every engine
 * @param logExports the logs it can send to CloudWatch
 * @param versions the major versions that can be created, the newest first
 * @param databaseNaming what its first database may be called
 * @param masterNaming what its master user may be called
 * @param limits what RDS offers of it
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
        Naming masterNaming,
        EngineLimits limits) {

    /** The licence model of an engine whose licence the user holds. */
    public static final String BRING_YOUR_OWN = "bring-your-own-license";

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
            DatabaseNaming.POSTGRES_MASTER_USER,
            EngineLimits.OPEN);

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
            DatabaseNaming.MYSQL_MASTER_USER,
            EngineLimits.OPEN);

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
            DatabaseNaming.MARIADB_MASTER_USER,
            EngineLimits.OPEN);

    /** Oracle Database Standard Edition 2, with its licence in the price. */
    public static final DatabaseEngine ORACLE_SE2 =
            oracle("oracle-se2", "Oracle Standard Edition 2", "license-included", Edition.STANDARD);

    /** Oracle Database Enterprise Edition, under a licence of the user's. */
    public static final DatabaseEngine ORACLE_EE =
            oracle("oracle-ee", "Oracle Enterprise Edition", BRING_YOUR_OWN, Edition.ENTERPRISE);

    /** SQL Server Enterprise Edition. */
    public static final DatabaseEngine SQLSERVER_EE =
            sqlServer("sqlserver-ee", "SQL Server Enterprise Edition", Edition.ENTERPRISE);

    /** SQL Server Standard Edition. */
    public static final DatabaseEngine SQLSERVER_SE =
            sqlServer("sqlserver-se", "SQL Server Standard Edition", Edition.STANDARD);

    /** SQL Server Web Edition, which its licence keeps to public web pages. */
    public static final DatabaseEngine SQLSERVER_WEB =
            sqlServer("sqlserver-web", "SQL Server Web Edition", Edition.WEB);

    /** The fewest GiB of gp3 storage. */
    public static final int LEAST_STORAGE = 20;

    /** The most days for which RDS keeps automated backups. */
    public static final int MOST_BACKUP_DAYS = 35;

    /** The fewest characters of a master password. */
    public static final int SHORTEST_PASSWORD = 8;

    /** The lowest port that RDS lets an engine listen on; the highest is 65535. */
    public static final int LOWEST_PORT = 1150;

    private static final List<DatabaseEngine> ALL =
            List.of(POSTGRES, MYSQL, MARIADB, ORACLE_SE2, ORACLE_EE, SQLSERVER_EE, SQLSERVER_SE, SQLSERVER_WEB);

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
        return vendor().equals(id)
                ? id + majorOf(version)
                : id + "-" + majorOf(version).replace(".00", ".0");
    }

    /** What is known about a version, major or minor. */
    public Optional<DatabaseVersion> versionOf(String version) {
        var major = majorOf(version);
        return versions.stream().filter(known -> known.major().equals(major)).findFirst();
    }

    /** One sentence on why RDS creates no database of that version, or nothing if it does. */
    public Optional<String> versionRefusal(String version) {
        var parts = vendor().equals(id) ? "\\d+" : "[0-9a-z-]+";
        if (version.matches("\\d+(\\." + parts + ")*") && versionOf(version).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("\"" + version + "\" is not a version of " + displayName + " that RDS creates: use one of "
                + versions.stream().map(DatabaseVersion::major).collect(Collectors.joining(", ")) + ".");
    }

    /** The same engine in another edition, if it is sold in that. */
    public Optional<DatabaseEngine> in(Edition edition) {
        return ALL.stream()
                .filter(engine -> engine.vendor().equals(vendor()) && engine.limits.edition() == edition)
                .findFirst();
    }

    /** Whether the user may bring a licence instead of paying for it by the hour. */
    public boolean licenseCanBeBrought() {
        return vendor().equals("oracle");
    }

    /** The database that comes with an instance unless it is named; SQL Server creates none. */
    public Optional<String> firstDatabase(String element) {
        return switch (vendor()) {
            case "oracle" -> Optional.of("ORCL");
            case "sqlserver" -> Optional.empty();
            default -> Optional.of(element.replace('-', '_'));
        };
    }

    /**
     * The smallest class that is fit for production. SQL Server's Enterprise Edition starts at four CPUs (RDS user guide,
     * "DB instance class support for RDS Custom for SQL Server", which lists it by edition).
     */
    public String usualClass() {
        if (limits.graviton()) {
            return "db.r6g.large";
        }
        var large = vendor().equals("sqlserver") && limits.edition() == Edition.ENTERPRISE;
        return large ? "db.r6i.xlarge" : "db.r6i.large";
    }

    @Override
    public String toString() {
        return displayName;
    }

    /** The engine without its edition: {@code oracle} of {@code oracle-ee}. */
    private String vendor() {
        return id.replaceFirst("-.*", "");
    }

    private int majorParts() {
        return id.equals("postgres") || vendor().equals("oracle") ? 1 : 2;
    }

    private static DatabaseEngine oracle(String id, String displayName, String license, Edition edition) {
        return new DatabaseEngine(
                id,
                displayName,
                1521,
                license,
                30,
                List.of("alert", "audit", "listener", "oemagent", "trace"),
                List.of(version("19", 2029, 12, 31)),
                DatabaseNaming.ORACLE_DATABASE,
                DatabaseNaming.ORACLE_MASTER_USER,
                EngineLimits.oracle(edition));
    }

    private static DatabaseEngine sqlServer(String id, String displayName, Edition edition) {
        return new DatabaseEngine(
                id,
                displayName,
                1433,
                "license-included",
                128,
                List.of("agent", "error"),
                List.of(version("16.00", 2033, 1, 11), version("15.00", 2030, 1, 8), version("14.00", 2027, 10, 12)),
                DatabaseNaming.SQLSERVER_DATABASE,
                DatabaseNaming.SQLSERVER_MASTER_USER,
                EngineLimits.sqlServer(edition));
    }

    private static DatabaseVersion version(String major, int year, int month, int day) {
        return new DatabaseVersion(major, LocalDate.of(year, month, day));
    }
}

package dev.tandem.aws;

import static dev.tandem.aws.NameRule.length;
import static dev.tandem.aws.NameRule.noneOf;
import static dev.tandem.aws.NameRule.not;
import static dev.tandem.aws.NameRule.only;
import static dev.tandem.aws.NameRule.startsWithLetter;

import java.util.Set;

/**
 * What the first database of an RDS instance and its master user may be called, by engine.
 *
 * <p>Sources: {@code CreateDBInstance} in the service model of botocore 1.43 (2026); master users of PostgreSQL have
 * up to 63 characters by the Lightsail API reference and by common use, although the RDS page says 16 for all; the
 * names {@code admin} and {@code user} are refused for PostgreSQL and {@code rdsadmin} for every engine
 * (aws-cloudformation/cfn-lint #4425, March 2026, tried on real deployments; terraform-aws-modules/rds examples).
 */
final class DatabaseNaming {

    static final Naming POSTGRES_DATABASE = database(
            "a PostgreSQL database",
            63,
            ReservedWords.and(ReservedWords.POSTGRES, "admin rdsadmin template0 template1"));

    static final Naming MYSQL_DATABASE = database(
            "a MySQL database",
            64,
            ReservedWords.and(ReservedWords.MYSQL, "rdsadmin mysql sys information_schema performance_schema"));

    static final Naming MARIADB_DATABASE = database(
            "a MariaDB database",
            64,
            ReservedWords.and(ReservedWords.MARIADB, "rdsadmin mysql sys information_schema performance_schema"));

    static final Naming POSTGRES_MASTER_USER = Naming.ofMany(
            "the master user of PostgreSQL",
            "1 to 63 letters, digits and underscores, starting with a letter",
            length(1, 63),
            only("[0-9A-Za-z_]"),
            startsWithLetter(),
            not("(?i)pg_.*", "it starts with \"pg_\", which PostgreSQL reserves"),
            noneOf(
                    ReservedWords.and(
                            ReservedWords.POSTGRES,
                            "admin rdsadmin rdsrepladmin rds_superuser rds_replication rds_iam rds_password"),
                    "the engine"));

    static final Naming MYSQL_MASTER_USER = masterUser("the master user of MySQL", ReservedWords.MYSQL);

    static final Naming MARIADB_MASTER_USER = masterUser("the master user of MariaDB", ReservedWords.MARIADB);

    /** The system identifier of an Oracle database. */
    static final Naming ORACLE_DATABASE = Naming.ofMany(
            "an Oracle database",
            "1 to 8 capitals and digits, starting with a letter",
            length(1, 8),
            only("[0-9A-Z]"),
            startsWithLetter());

    /** SQL Server creates none with the instance; this is what one may be called later. */
    static final Naming SQLSERVER_DATABASE = database("a SQL Server database", 128, Set.of());

    static final Naming ORACLE_MASTER_USER = Naming.ofMany(
            "the master user of Oracle",
            "1 to 30 letters, digits and underscores, starting with a letter",
            length(1, 30),
            only("[0-9A-Za-z_]"),
            startsWithLetter(),
            noneOf(Set.of("rdsadmin", "sys", "system"), "the engine"));

    static final Naming SQLSERVER_MASTER_USER = Naming.ofMany(
            "the master user of SQL Server",
            "1 to 128 letters, digits and underscores, starting with a letter",
            length(1, 128),
            only("[0-9A-Za-z_]"),
            startsWithLetter(),
            noneOf(Set.of("admin", "rdsadmin", "sa"), "the engine"));

    private DatabaseNaming() {}

    private static Naming database(String subject, int most, Set<String> reserved) {
        return Naming.ofMany(
                subject,
                "1 to " + most + " letters, digits and underscores, starting with a letter",
                length(1, most),
                only("[0-9A-Za-z_]"),
                startsWithLetter(),
                noneOf(reserved, "the engine"));
    }

    private static Naming masterUser(String subject, Set<String> reserved) {
        return Naming.ofMany(
                subject,
                "1 to 16 letters, digits and underscores, starting with a letter",
                length(1, 16),
                only("[0-9A-Za-z_]"),
                startsWithLetter(),
                noneOf(ReservedWords.and(reserved, "rdsadmin"), "the engine"));
    }
}

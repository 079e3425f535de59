package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An RDS instance with a replica: Terraform promotes it; the way back is a replica in the other direction. */
record DatabaseChapter(OperatorContext operator, Database database) {

    Chapter chapter() {
        if (database.replica().present()) {
            return replicated();
        }
        return database.replica().dataSurvives()
                ? new RestoredChapter(operator, database).chapter()
                : Chapter.of(operator.impactWithoutCopy(database, "the topology asks for no copy of it"));
    }

    private Chapter replicated() {
        var impact = operator.impact(database, "A replica, which Terraform promotes in place.");
        return Chapter.of(operator.losing(impact, Recovery.REPLICA_IS_PROMOTED))
                .step(returning())
                .step(switching())
                .step(standingBy());
    }

    private RunbookStep returning() {
        var step = RunbookStep.of(
                        Phase.RETURNING,
                        "Feed " + database.name() + " back to " + operator.primary(),
                        "The old database is renamed, not deleted, and makes room for a replica of the one in charge.")
                .command(
                        "account=$(aws sts get-caller-identity --region " + operator.primary()
                                + " --query Account --output text)",
                        "key=$(aws kms describe-key --region " + operator.primary() + " --key-id "
                                + operator.alias(database.key()) + " --query KeyMetadata.Arn --output text)");
        return withoutReaders(step)
                .command(
                        renamed(operator.primary()),
                        available(operator.primary(), name() + "-before"),
                        "aws rds create-db-instance-read-replica --region " + operator.primary() + " --source-region "
                                + operator.recovery() + " \\\n    --db-instance-identifier " + name()
                                + " --db-subnet-group-name " + name() + " --kms-key-id \"$key\" \\\n"
                                + "    --source-db-instance-identifier \"arn:"
                                + operator.topology().primary().region().partition() + ":rds:" + operator.recovery()
                                + ":$account:db:" + name() + "\"",
                        available(operator.primary(), name()))
                .needs(vacated(operator.primary()))
                .orders("rds")
                .check("The CloudWatch metric ReplicaLag of `" + name() + "` in " + operator.primary()
                        + " falls to seconds.");
    }

    /** Read replicas hold no data that the source lacks, and Terraform creates them again. */
    private RunbookStep withoutReaders(RunbookStep step) {
        var count = database.instance().readers();
        if (count == 0) {
            return step;
        }
        var readers = IntStream.rangeClosed(1, count)
                .mapToObj(number -> name() + "-" + number)
                .collect(Collectors.joining(" "));
        var one = " --region " + operator.primary() + " --db-instance-identifier \"$reader\"";
        var deleted = "aws rds modify-db-instance" + one + " --no-deletion-protection --apply-immediately\n"
                + WaitFor.words(
                        "available false",
                        "rds describe-db-instances" + one,
                        "DBInstances[0].join(' ', [DBInstanceStatus, to_string(DeletionProtection)])")
                + "\naws rds delete-db-instance" + one + " --skip-final-snapshot\n"
                + "aws rds wait db-instance-deleted" + one;
        return step.command("for reader in " + readers + "; do\n" + deleted.indent(2) + "done");
    }

    private RunbookStep switching() {
        var instance = operator.module(database) + ".aws_db_instance.this";
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Promote " + database.name() + " in " + operator.primary(),
                        "Nothing writes any more, so nothing is lost once the replica has caught up. Terraform takes it for"
                                + " the database of this region.")
                .command(
                        "aws rds promote-read-replica --region " + operator.primary() + " --db-instance-identifier "
                                + name() + " --backup-retention-period "
                                + database.backups().days(),
                        promoted(operator.primary()),
                        operator.terraform("primary", "state rm " + instance),
                        operator.terraform("primary", "import " + instance + " " + name()))
                .needs("ReplicaLag of `" + name() + "` is 0")
                .orders("rds")
                .check("`aws rds describe-db-instances` shows `" + name() + "` in " + operator.primary()
                        + " without a ReadReplicaSourceDBInstanceIdentifier.");
        return operator.timed(step, Recovery.REPLICA_IS_PROMOTED);
    }

    private RunbookStep standingBy() {
        return RunbookStep.of(
                        Phase.STANDING_BY,
                        "Let " + database.name() + " follow in " + operator.recovery(),
                        "The database that was in charge makes room for a replica, which the last step makes.")
                .command(
                        renamed(operator.recovery()),
                        available(operator.recovery(), name() + "-before"),
                        operator.terraform(
                                "recovery", "state rm " + operator.module(database) + ".aws_db_instance.this"))
                .needs(vacated(operator.recovery()))
                .orders("rds")
                .check("`" + name() + "-before` is in " + operator.recovery()
                        + ", protected from deletion; delete it once you have compared it.");
    }

    private String vacated(String region) {
        return "no `" + name() + "-before` of an earlier failover is left in " + region;
    }

    private String renamed(String region) {
        return "aws rds modify-db-instance --region " + region
                + " --apply-immediately \\\n    --db-instance-identifier " + name() + " --new-db-instance-identifier "
                + name() + "-before";
    }

    /** Waits until an instance of a name is there and available: one that is being renamed is not found in between. */
    static String available(String region, String name) {
        return WaitFor.words("available", described(region, name), "DBInstances[0].DBInstanceStatus");
    }

    /** Waits until it follows no source: before it begins its promotion a replica is available as well. */
    private String promoted(String region) {
        return WaitFor.words(
                "available alone",
                described(region, name()),
                "DBInstances[0].join(' ', [DBInstanceStatus, ReadReplicaSourceDBInstanceIdentifier || 'alone'])");
    }

    private static String described(String region, String name) {
        return "rds describe-db-instances --region " + region + " --db-instance-identifier " + name;
    }

    private String name() {
        return operator.name(database);
    }

    /** The command that promotes the replica by hand. */
    String promoting() {
        return "aws rds promote-read-replica --region " + operator.recovery() + " --db-instance-identifier " + name()
                + " --backup-retention-period " + database.backups().days();
    }

    /** The command that waits until it is promoted. */
    String waiting() {
        return promoted(operator.recovery());
    }
}

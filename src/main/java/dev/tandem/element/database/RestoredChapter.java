package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;
import dev.tandem.topology.Standby;

/** An RDS instance whose backups are copied: it is restored from them, in either direction. */
record RestoredChapter(OperatorContext operator, Database database) {

    Chapter chapter() {
        var impact = operator.impact(
                database,
                "Copies of its backups, and no instance: it is restored manually. Terraform does not know it, so what"
                        + " uses it needs its address and access through the security groups, manually as well.");
        return Chapter.of(operator.losing(impact, Recovery.BACKUP_IS_RESTORED))
                .step(opening())
                .step(returning())
                .step(standingBy());
    }

    private RunbookStep opening() {
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        DatabasePart.restored(database, operator.steps()),
                        "From the newest moment that the copied backups reach.")
                .command(
                        "subnets=$(aws ec2 describe-subnets --region " + operator.recovery()
                                + " --filters \"Name=tag:Name,Values="
                                + operator.topology().name() + "-data-*\" --query 'Subnets[].SubnetId' --output text)",
                        "aws rds create-db-subnet-group --region " + operator.recovery() + " --db-subnet-group-name "
                                + name()
                                + " \\\n    --db-subnet-group-description 'Restored " + name()
                                + "' --subnet-ids $subnets",
                        restored(operator.recovery(), operator.output("recovery", database, "backups_arn"))
                                + " \\\n    --db-subnet-group-name " + name(),
                        DatabaseChapter.available(operator.recovery(), name()))
                .needs("the copied backups and the key " + operator.alias(database.key()) + " of "
                        + operator.recovery())
                .check("`aws rds describe-db-instances --region " + operator.recovery() + " --db-instance-identifier "
                        + name() + " --query 'DBInstances[0].Endpoint.Address'` shows its address.");
    }

    private String restored(String region, String backups) {
        var standby = database.instance().standby() instanceof Standby.InAnotherZone ? " --multi-az" : "";
        return "aws rds restore-db-instance-to-point-in-time --region " + region + " --use-latest-restorable-time \\\n"
                + "    --source-db-instance-automated-backups-arn " + backups
                + " \\\n    --target-db-instance-identifier " + name() + standby
                + " --no-publicly-accessible --deletion-protection";
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "Copy the backups of " + database.name() + " back to " + operator.primary(),
                        "RDS replicates no instance of this engine or edition, so data goes back as it came.")
                .command(
                        "account=$(aws sts get-caller-identity --region " + operator.primary()
                                + " --query Account --output text)",
                        "key=$(aws kms describe-key --region " + operator.primary() + " --key-id "
                                + operator.alias(database.key()) + " --query KeyMetadata.Arn --output text)",
                        "aws rds start-db-instance-automated-backups-replication --region " + operator.primary()
                                + " --source-region " + operator.recovery() + " \\\n    --source-db-instance-arn \"arn:"
                                + operator.topology().primary().region().partition() + ":rds:" + operator.recovery()
                                + ":$account:db:" + name() + "\" --kms-key-id \"$key\" --backup-retention-period "
                                + database.backups().days(),
                        WaitFor.words(
                                "replicating",
                                "rds describe-db-instance-automated-backups --region " + operator.primary()
                                        + " --filters Name=db-instance-id,Values=" + name(),
                                "DBInstanceAutomatedBackups[?Region=='" + operator.recovery() + "'] | [0].Status"))
                .orders("rds")
                .check("`aws rds describe-db-instance-automated-backups --region " + operator.primary()
                        + "` shows a RestoreWindow that ends after the moment at which writing stopped.");
    }

    private RunbookStep standingBy() {
        return RunbookStep.of(
                Phase.STANDING_BY,
                "Restore " + database.name() + " in " + operator.primary(),
                "As in " + operator.recovery() + " before, from the copies in " + operator.primary()
                        + ", to a new name. Compare it with the old instance, rename the old one, give the new one its"
                        + " name, and let Terraform import it with `terraform import " + operator.module(database)
                        + ".aws_db_instance.this " + name() + "` after a `state rm` of that address.");
    }

    private String name() {
        return operator.name(database);
    }
}

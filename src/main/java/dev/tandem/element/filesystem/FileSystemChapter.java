package dev.tandem.element.filesystem;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;

/** A file system whose copy takes writes once its replication is deleted, and is copied back the other way round. */
record FileSystemChapter(OperatorContext operator, FileSystem files) {

    Chapter chapter() {
        if (!files.replica().present()) {
            return Chapter.of(operator.impactWithoutCopy(files, "the topology asks for no copy of it"));
        }
        var impact = operator.impact(files, "A copy, read-only until its replication is deleted.");
        return Chapter.of(operator.losing(impact, Recovery.FILE_SYSTEM_COPY_IS_OPENED))
                .step(opening())
                .step(returning())
                .step(switching())
                .step(standingBy());
    }

    private RunbookStep opening() {
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        FileSystemPart.opened(files, operator.steps()),
                        "Should EFS not reach " + operator.primary()
                                + ", add `--deletion-mode LOCAL_CONFIGURATION_ONLY`. Until the way back is done, an apply of"
                                + " the coupling stack fails, because EFS protects the copy from being written over.")
                .command(
                        operator.terraform("coupling", "init"),
                        "aws efs delete-replication-configuration --region " + operator.recovery()
                                + " \\\n    --source-file-system-id " + operator.output("coupling", files, "source_id"),
                        id("copy", operator.recovery()),
                        writable("copy", operator.recovery()))
                .check("`aws efs describe-replication-configurations --region " + operator.recovery()
                        + " --file-system-id ID` finds none, and a client can write.");
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "Copy " + files.name() + " back to " + operator.primary(),
                        "From here on what the old file system had last is written over: compare first, and keep what has"
                                + " to be kept. AWS Backup has its copies.")
                .command(
                        ids(),
                        "aws efs update-file-system-protection --region " + operator.primary()
                                + " --file-system-id \"$source\" --replication-overwrite-protection DISABLED",
                        "aws efs create-replication-configuration --region " + operator.recovery()
                                + " --source-file-system-id \"$copy\" \\\n    --destinations \"Region="
                                + operator.primary()
                                + ",FileSystemId=$source\"",
                        WaitFor.words(
                                "ENABLED",
                                "efs describe-replication-configurations --region " + operator.recovery()
                                        + " --file-system-id \"$copy\"",
                                "Replications[0].Destinations[0].Status"))
                .orders("elasticfilesystem")
                .needs("no replication is left on the old file system: `aws efs describe-replication-configurations"
                        + " --region " + operator.primary() + "`")
                .check("The status of the new replication is ENABLED.");
    }

    private RunbookStep switching() {
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Open " + files.name() + " in " + operator.primary(),
                        "Its copy has everything once the time of the last replication is after that of the last write.")
                .command(
                        ids(),
                        "aws efs delete-replication-configuration --region " + operator.recovery()
                                + " --source-file-system-id \"$copy\"",
                        writable("source", operator.primary()))
                .orders("elasticfilesystem")
                .needs("LastReplicatedTimestamp is after the moment at which writing stopped")
                .check("A client in " + operator.primary() + " can write.");
        return operator.timed(step, Recovery.FILE_SYSTEM_COPY_IS_OPENED);
    }

    private RunbookStep standingBy() {
        return RunbookStep.of(
                        Phase.STANDING_BY,
                        "Let " + files.name() + " be copied to " + operator.recovery() + " again",
                        "EFS may write over what is in the recovery region; the last step makes the replication.")
                .command(
                        ids(),
                        "aws efs update-file-system-protection --region " + operator.recovery()
                                + " --file-system-id \"$copy\" --replication-overwrite-protection DISABLED")
                .orders("elasticfilesystem")
                .check("`aws efs describe-file-systems` shows ReplicationOverwriteProtection DISABLED.");
    }

    /** Waits until a copy can be written: EFS protects it from being written over as soon as its replication is gone. */
    private static String writable(String variable, String region) {
        return WaitFor.words(
                "available ENABLED",
                "efs describe-file-systems --region " + region + " --file-system-id \"$" + variable + "\"",
                "FileSystems[0].join(' ', [LifeCycleState, FileSystemProtection.ReplicationOverwriteProtection])");
    }

    private String ids() {
        return id("source", operator.primary()) + "\n" + id("copy", operator.recovery());
    }

    private String id(String variable, String region) {
        return variable + "=$(aws efs describe-file-systems --region " + region + " --query \"FileSystems[?Name=='"
                + operator.name(files) + "'].FileSystemId\" --output text)";
    }
}

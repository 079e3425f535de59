package dev.tandem.element.backup;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What whoever relies on backups is woken for: one that failed is found out otherwise on the day it is needed.
 *
 * <p>Source: AWS Backup developer guide, "AWS Backup metrics with Amazon CloudWatch" (read 2026). Jobs are counted in the
 * region they run in, which is where the data is.
 */
final class BackupAlarms {

    private final TerraformNames names;
    private final RegionRole side;

    BackupAlarms(TerraformNames names, RegionRole side) {
        this.names = names;
        this.side = side;
    }

    Stream<Alarm> of(BackupPlan plan) {
        if (side == RegionRole.RECOVERY) {
            return Stream.of();
        }
        return Stream.of(
                failed(plan, "backups-failed", "NumberOfBackupJobsFailed", "A backup of "),
                failed(plan, "copies-failed", "NumberOfCopyJobsFailed", "A copy to the recovery region of "));
    }

    /** Every one counts: backups are daily, so that the next chance is a day away. */
    private Alarm failed(BackupPlan plan, String what, String metric, String subject) {
        var query = Value.template(
                Value.text("SELECT SUM(" + metric + ") FROM \"AWS/Backup\" WHERE BackupVaultName = '"),
                Value.text(names.aws(plan)),
                Value.text("'"));
        return Alarm.on(
                        plan,
                        what,
                        subject + plan.name() + " failed: AWS Backup has the reason under its jobs; start it again by"
                                + " hand, for the next one is a day away.")
                .query(query)
                .above(0)
                .every(Duration.ofHours(1), 1)
                .quietWhenMissing();
    }
}

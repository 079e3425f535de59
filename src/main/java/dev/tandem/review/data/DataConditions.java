package dev.tandem.review.data;

import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.PlanCondition;
import java.util.List;
import java.util.stream.Stream;

/** The conditions on data, keys and protections. */
public final class DataConditions {

    private static final List<PlanCondition> OF_ONE_PLAN = List.of(
            new BackupCopyRemoved(),
            new BackupPlanDeleted(),
            new BackupRetentionShorter(),
            new DataExpires(),
            new DeletionProtectionOff(),
            new DeletionRefused(),
            new KeyDeleted(),
            new KeyPolicyNarrowed(),
            new KeyRotationOff(),
            new NoFinalSnapshot(),
            new PointInTimeRecoveryOff(),
            new RestoreReplacesData(),
            new SafetyCatchOff(),
            new SecretDeletedAtOnce(),
            new SnapshotIdentifierRemoved(),
            new StoreDeleted(),
            new StoreReplaced(),
            new VersioningOff());

    private DataConditions() {}

    /** All of them. */
    public static List<Condition> all() {
        return Stream.concat(OF_ONE_PLAN.stream(), Stream.of(new BothRegionsAtOnce()))
                .toList();
    }

    /** Those that look at one plan. */
    static Stream<PlanCondition> ofObjects() {
        return OF_ONE_PLAN.stream();
    }
}

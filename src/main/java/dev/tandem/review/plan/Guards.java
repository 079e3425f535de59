package dev.tandem.review.plan;

import java.util.List;

/**
 * The attributes of the AWS provider that guard data and availability, each list in one place.
 *
 * <p>Source: the provider's documentation of version 5.100.0, read in November 2026.
 */
public final class Guards {

    /** Switches that make AWS refuse a deletion: RDS, Aurora, DocumentDB, Neptune; DynamoDB; load balancers. */
    public static final List<String> REFUSING =
            List.of("deletion_protection", "deletion_protection_enabled", "enable_deletion_protection");

    /** The same for EC2 instances; the provider turns this one off by itself before it terminates an instance. */
    public static final String TERMINATION = "disable_api_termination";

    /** Switches that let an object be deleted without a last snapshot, or with what is in it. */
    public static final List<String> RELEASES = List.of(
            "skip_final_snapshot",
            "skip_final_backup",
            "force_destroy",
            "force_delete",
            "bypass_policy_lockout_safety_check");

    /** How long backups are kept: RDS, Aurora, DocumentDB, Neptune; ElastiCache, MemoryDB; Redshift; FSx. */
    public static final List<String> RETENTIONS = List.of(
            "backup_retention_period",
            "snapshot_retention_limit",
            "automated_snapshot_retention_period",
            "automatic_backup_retention_days");

    /** Switches that keep a standby in another zone: RDS; ElastiCache. */
    public static final List<String> STANDBYS = List.of("multi_az", "multi_az_enabled", "automatic_failover_enabled");

    private Guards() {}
}

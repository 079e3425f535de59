package dev.tandem.review.data;

import static dev.tandem.diagnostics.Severity.ERROR;
import static dev.tandem.diagnostics.Severity.WARNING;
import static dev.tandem.review.Conditioned.cannotTell;
import static dev.tandem.review.Conditioned.reports;
import static dev.tandem.review.Conditioned.staysQuiet;
import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.review.Conditioned;
import dev.tandem.review.PlanJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions on data and protections, each in both directions and with what is not known yet. */
class DataConditionsTest {

    private static final String DATABASE = "aws_db_instance.orders";

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "stores",
        "snapshots",
        "snapshotsMore",
        "protections",
        "protectionsMore",
        "protectionsFurther",
        "protectionsOthers",
        "backups",
        "backupsMore",
        "backupsFurther",
        "buckets",
        "bucketsMore"
    })
    void saysWhatThePlanDoes(Conditioned conditioned) {
        assertThat(conditioned.observed()).isEqualTo(conditioned.expected());
    }

    static Stream<Conditioned> stores() {
        var replaced = "review/store-replaced";
        return Stream.of(
                reports(
                        replaced,
                        ERROR,
                        "a new key",
                        deleted("delete", "create").withChange("replace_paths", List.of(List.of("kms_key_id")))),
                reports(replaced, ERROR, "also if the new one is made first", deleted("create", "delete")),
                reports(
                        replaced,
                        WARNING,
                        "a replica",
                        deleted("delete", "create").before("replicate_source_db", "orders")),
                staysQuiet(replaced, "an update", plan().object(DATABASE, "update")),
                staysQuiet(replaced, "the old one is kept", plan().object(DATABASE, "create", "forget")),
                staysQuiet(replaced, "what keeps no data", plan().object("aws_lb.edge", "delete", "create")));
    }

    static Stream<Conditioned> snapshots() {
        var last = "review/no-final-snapshot";
        return Stream.of(
                reports(last, ERROR, "it is skipped", deleted("delete").before("skip_final_snapshot", true)),
                reports(
                        last,
                        ERROR,
                        "it has no name",
                        deleted("delete").before("skip_final_snapshot", false).before("final_snapshot_identifier", "")),
                reports(
                        last,
                        ERROR,
                        "a cache",
                        plan().object("aws_elasticache_replication_group.c", "delete")
                                .before("final_snapshot_identifier", "")),
                staysQuiet(
                        last,
                        "it has a name",
                        deleted("delete")
                                .before("skip_final_snapshot", false)
                                .before("final_snapshot_identifier", "last")),
                staysQuiet(
                        last,
                        "a replica",
                        deleted("delete").before("skip_final_snapshot", true).before("replicate_source_db", "orders")),
                staysQuiet(last, "what has none", plan().object("aws_sqs_queue.jobs", "delete")));
    }

    static Stream<Conditioned> snapshotsMore() {
        var last = "review/no-final-snapshot";
        var restored = "review/restore-replaces-data";
        var removed = "review/snapshot-identifier-removed";
        return Stream.of(
                staysQuiet(
                        last,
                        "only the plan skips it",
                        plan().object(DATABASE, "update").changes("skip_final_snapshot", false, true)),
                reports(
                        restored,
                        ERROR,
                        "to a point in time",
                        deleted("delete", "create")
                                .withChange(
                                        "replace_paths",
                                        List.of(List.of("restore_to_point_in_time", 0, "use_latest")))),
                staysQuiet(
                        restored,
                        "replaced for another reason",
                        deleted("delete", "create").withChange("replace_paths", List.of(List.of("engine")))),
                reports(
                        removed,
                        WARNING,
                        "in place",
                        plan().object(DATABASE, "update").changes("snapshot_identifier", "old", PlanJson.NOTHING)),
                cannotTell(
                        removed,
                        "known later",
                        plan().object(DATABASE, "update").becomesUnknown("snapshot_identifier", "old")),
                staysQuiet(removed, "kept", plan().object(DATABASE, "update").keeps("snapshot_identifier", "old")));
    }

    static Stream<Conditioned> protections() {
        var refused = "review/deletion-refused";
        var released = "review/safety-catch-off";
        return Stream.of(
                reports(refused, ERROR, "a database", deleted("delete").before("deletion_protection", true)),
                reports(
                        refused,
                        ERROR,
                        "a pool of users",
                        plan().object("aws_cognito_user_pool.users", "delete").before("deletion_protection", "ACTIVE")),
                staysQuiet(refused, "unprotected", deleted("delete").before("deletion_protection", false)),
                staysQuiet(
                        refused,
                        "an instance, which the provider unprotects",
                        plan().object("aws_instance.web", "delete").before("disable_api_termination", true)),
                staysQuiet(
                        refused, "an update", plan().object(DATABASE, "update").keeps("deletion_protection", true)),
                reports(
                        "review/deletion-protection-off",
                        ERROR,
                        "a pool of users",
                        plan().object("aws_cognito_user_pool.users", "update")
                                .changes("deletion_protection", "ACTIVE", "INACTIVE")),
                reports(
                        released,
                        WARNING,
                        "a bucket",
                        plan().object("aws_s3_bucket.pages", "update").changes("force_destroy", false, true)));
    }

    static Stream<Conditioned> protectionsMore() {
        var released = "review/safety-catch-off";
        var key = "review/key-deleted";
        var rotation = "review/key-rotation-off";
        return Stream.of(
                cannotTell(
                        released,
                        "known later",
                        plan().object("aws_s3_bucket.pages", "update").becomesUnknown("force_destroy", false)),
                staysQuiet(
                        released,
                        "the other way",
                        plan().object("aws_s3_bucket.pages", "update").changes("force_destroy", true, false)),
                reports(key, ERROR, "replaced", plan().object("aws_kms_replica_key.k", "delete", "create")),
                reports(
                        key,
                        ERROR,
                        "disabled",
                        plan().object("aws_kms_key.k", "update").changes("is_enabled", true, false)),
                cannotTell(
                        key,
                        "known later",
                        plan().object("aws_kms_key.k", "update").becomesUnknown("is_enabled", true)),
                staysQuiet(key, "an alias", plan().object("aws_kms_alias.k", "delete")),
                reports(
                        rotation,
                        WARNING,
                        "off",
                        plan().object("aws_kms_key.k", "update").changes("enable_key_rotation", true, false)));
    }

    static Stream<Conditioned> protectionsFurther() {
        var rotation = "review/key-rotation-off";
        return Stream.of(
                cannotTell(
                        rotation,
                        "known later",
                        plan().object("aws_kms_key.k", "update").becomesUnknown("enable_key_rotation", true)),
                staysQuiet(
                        rotation,
                        "on",
                        plan().object("aws_kms_key.k", "update").changes("enable_key_rotation", false, true)),
                reports(
                        "review/key-policy-narrowed",
                        WARNING,
                        "a statement less",
                        policy("[{\"Sid\":\"a\"},{\"Sid\":\"b\"}]", "[{\"Sid\":\"a\"}]")),
                cannotTell(
                        "review/key-policy-narrowed",
                        "known later",
                        plan().object("aws_kms_key.k", "update").becomesUnknown("policy", "{}")),
                staysQuiet(
                        "review/key-policy-narrowed",
                        "another order",
                        policy("[{\"Sid\":\"a\"},{\"Sid\":\"b\"}]", "[ {\"Sid\":\"b\"}, {\"Sid\":\"a\"} ]")),
                reports(
                        "review/secret-deleted-at-once",
                        ERROR,
                        "no window",
                        plan().object("aws_secretsmanager_secret.s", "delete").before("recovery_window_in_days", 0)));
    }

    static Stream<Conditioned> protectionsOthers() {
        return Stream.of(staysQuiet(
                "review/secret-deleted-at-once",
                "a week",
                plan().object("aws_secretsmanager_secret.s", "delete").before("recovery_window_in_days", 7)));
    }

    static Stream<Conditioned> backups() {
        var shorter = "review/backup-retention-shorter";
        return Stream.of(
                reports(
                        shorter,
                        ERROR,
                        "none",
                        plan().object(DATABASE, "update").changes("backup_retention_period", 14, 0)),
                reports(
                        shorter,
                        WARNING,
                        "fewer",
                        plan().object(DATABASE, "update").changes("backup_retention_period", 14, 7)),
                reports(
                        shorter,
                        WARNING,
                        "of a cache",
                        plan().object("aws_elasticache_replication_group.c", "update")
                                .changes("snapshot_retention_limit", 5, 1)),
                cannotTell(
                        shorter,
                        "known later",
                        plan().object(DATABASE, "update").becomesUnknown("backup_retention_period", 14)),
                cannotTell(
                        shorter,
                        "taken out",
                        plan().object(DATABASE, "update").changes("backup_retention_period", 14, PlanJson.NOTHING)),
                staysQuiet(
                        shorter, "more", plan().object(DATABASE, "update").changes("backup_retention_period", 7, 14)));
    }

    static Stream<Conditioned> backupsMore() {
        var recovery = "review/point-in-time-recovery-off";
        var copies = "review/backup-copy-removed";
        return Stream.of(
                reports(
                        recovery,
                        ERROR,
                        "the block is gone",
                        table("point_in_time_recovery", List.of(Map.of("enabled", true)), List.of())),
                cannotTell(
                        recovery,
                        "known later",
                        plan().object("aws_dynamodb_table.t", "update")
                                .becomesUnknown("point_in_time_recovery", List.of(Map.of("enabled", true)))),
                staysQuiet(
                        recovery,
                        "on",
                        table(
                                "point_in_time_recovery",
                                List.of(Map.of("enabled", true)),
                                List.of(Map.of("enabled", true)))),
                reports(
                        "review/backup-plan-deleted",
                        ERROR,
                        "a lock",
                        plan().object("aws_backup_vault_lock_configuration.l", "delete")),
                staysQuiet("review/backup-plan-deleted", "an update", plan().object("aws_backup_plan.daily", "update")),
                reports(copies, ERROR, "one less", rules(List.of(rule(2)), List.of(rule(1)))));
    }

    static Stream<Conditioned> backupsFurther() {
        var copies = "review/backup-copy-removed";
        return Stream.of(
                cannotTell(
                        copies,
                        "known later",
                        plan().object("aws_backup_plan.daily", "update").becomesUnknown("rule", List.of(rule(1)))),
                staysQuiet(
                        copies, "moved to another rule", rules(List.of(rule(2), rule(0)), List.of(rule(1), rule(1)))));
    }

    static Stream<Conditioned> buckets() {
        var versions = "review/versioning-off";
        var expires = "review/data-expires";
        return Stream.of(
                reports(
                        versions,
                        ERROR,
                        "suspended",
                        versioning("update").after("versioning_configuration", status("Suspended"))),
                reports(versions, ERROR, "no longer managed, which suspends", versioning("delete")),
                cannotTell(
                        versions,
                        "known later",
                        versioning("update").becomesUnknown("versioning_configuration", status("Enabled"))),
                staysQuiet(
                        versions,
                        "its bucket goes too",
                        versioning("delete")
                                .object("aws_s3_bucket.pages", "delete")
                                .before("id", "pages")),
                staysQuiet(versions, "kept", versioning("update").after("versioning_configuration", status("Enabled"))),
                reports(expires, WARNING, "a new rule", lifecycle("update", List.of(), List.of(expiration("a", 30)))),
                reports(
                        expires,
                        WARNING,
                        "sooner",
                        lifecycle("update", List.of(expiration("a", 90)), List.of(expiration("a", 30)))));
    }

    static Stream<Conditioned> bucketsMore() {
        var expires = "review/data-expires";
        return Stream.of(
                reports(
                        expires,
                        WARNING,
                        "on a bucket that is there",
                        lifecycle("create", List.of(), List.of(expiration("a", 30)))),
                staysQuiet(
                        expires,
                        "on a new bucket",
                        lifecycle("create", List.of(), List.of(expiration("a", 30)))
                                .object("aws_s3_bucket.pages", "create")
                                .after("bucket", "pages")),
                staysQuiet(
                        expires,
                        "later",
                        lifecycle("update", List.of(expiration("a", 30)), List.of(expiration("a", 90)))),
                reports(
                        expires,
                        WARNING,
                        "items of a table",
                        table("ttl", List.of(Map.of("enabled", false)), List.of(Map.of("enabled", true)))),
                staysQuiet(
                        expires,
                        "as before",
                        table("ttl", List.of(Map.of("enabled", true)), List.of(Map.of("enabled", true)))));
    }

    private static PlanJson deleted(String... actions) {
        return plan().object(DATABASE, actions);
    }

    private static PlanJson policy(String before, String after) {
        return plan().object("aws_kms_key.k", "update")
                .changes("policy", "{\"Statement\":" + before + "}", "{\"Statement\":" + after + "}");
    }

    private static PlanJson table(String block, Object before, Object after) {
        return plan().object("aws_dynamodb_table.t", "update").changes(block, before, after);
    }

    private static PlanJson rules(Object before, Object after) {
        return plan().object("aws_backup_plan.daily", "update").changes("rule", before, after);
    }

    private static Map<String, Object> rule(int copies) {
        return Map.of("copy_action", List.of(Map.of("n", 1), Map.of("n", 2)).subList(0, copies));
    }

    private static PlanJson versioning(String action) {
        return plan().object("aws_s3_bucket_versioning.pages", action)
                .before("bucket", "pages")
                .before("versioning_configuration", status("Enabled"));
    }

    private static Object status(String status) {
        return List.of(Map.of("status", status));
    }

    private static PlanJson lifecycle(String action, Object before, Object after) {
        return plan().object("aws_s3_bucket_lifecycle_configuration.pages", action)
                .keeps("bucket", "pages")
                .changes("rule", before, after);
    }

    private static Map<String, Object> expiration(String id, int days) {
        return Map.of("id", id, "status", "Enabled", "expiration", List.of(Map.of("days", days)));
    }
}

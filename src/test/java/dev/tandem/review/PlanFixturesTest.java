package dev.tandem.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that Terraform wrote, judged as the notes on them say. */
class PlanFixturesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void readsEveryPlan() {
        assertThat(PlanFixtures.all()).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(observed(file))
                .doesNotHaveDuplicates());
    }

    /** Each of them does what it says: a bucket is destroyed, and a secret is replaced. */
    @Test
    void findsInPlansOfOthersTheTwoErrorsThatThereAre() {
        assertThat(PlanFixtures.all())
                .filteredOn(file -> file.toString().contains("public"))
                .flatExtracting(PlanFixturesTest::observed)
                .filteredOn(observation -> observation.severity() == Severity.ERROR)
                .extracting(Observation::condition, Observation::address)
                .containsExactlyInAnyOrder(
                        tuple("review/store-deleted", "aws_s3_bucket.delete_bucket"),
                        tuple("review/store-replaced", "aws_secretsmanager_secret.default"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "own/aws-23-changes.json, review/store-deleted, aws_db_instance.gone",
        "own/aws-23-changes.json, review/store-deleted, aws_backup_vault.vault",
        "own/aws-23-changes.json, review/store-replaced, aws_db_instance.rekeyed",
        "own/aws-23-changes.json, review/store-replaced, aws_rds_cluster.books",
        "own/aws-23-changes.json, review/deletion-refused, aws_db_instance.gone",
        "own/aws-23-changes.json, review/deletion-refused, aws_db_instance.rekeyed",
        "own/aws-23-changes.json, review/deletion-refused, aws_rds_cluster.books",
        "own/aws-23-changes.json, review/deletion-refused, aws_lb.edge",
        "own/aws-23-changes.json, review/deletion-protection-off, aws_db_instance.weakened",
        "own/aws-23-changes.json, review/deletion-protection-off, aws_lb.edge",
        "own/aws-23-changes.json, review/safety-catch-off, aws_db_instance.weakened",
        "own/aws-23-changes.json, review/backup-retention-shorter, aws_db_instance.weakened",
        "own/aws-23-changes.json, review/versioning-off, aws_s3_bucket_versioning.pages",
        "own/aws-23-changes.json, review/key-deleted, aws_kms_key.data",
        "own/aws-23-changes.json, review/left-over-object, aws_lb_target_group.web",
        "own/aws-23-changes.json, review/secrets-in-clear, ''",
        "own/destroy-mode.json, review/everything-deleted, ''",
        "own/errored-by-prevent-destroy.json, review/plan-failed, ''",
        "own/every-action.json, review/renamed-without-moved, terraform_data.counted[0]",
        "own/every-action.json, review/forgotten, terraform_data.forgotten",
        "own/every-action.json, review/import-changes, terraform_data.imported",
        "own/every-action.json, review/replaced-with-its-dependency, terraform_data.needs",
        "own/refresh-false.json, review/mass-deletion, ''",
        "own/replace-by-request.json, review/replaced-by-request, terraform_data.repl",
        "own/targeted.json, review/partial-plan, ''",
        "public/infracost-with-target.json, review/restart, aws_instance.web_app_1",
        "public/terraform-json-tainted.json, review/replaced-by-request, null_resource.example",
        "public/trivy-drift-1.8.json, review/deleted-outside-terraform, aws_security_group.this",
        "public/terraform-json-import-identity.json, review/import-changes, corner_user_identity.user",
    })
    void reports(String file, String rule, String address) {
        assertThat(observed(PlanFixtures.named(file)))
                .anySatisfy(observation -> assertThat(List.of(observation.condition(), observation.address()))
                        .containsExactly(rule, address));
    }

    @ParameterizedTest
    @CsvSource({
        "own/refresh-only.json",
        "public/terraform-json-moved.json",
    })
    void saysNothingOfPlansThatChangeNothing(String file) {
        assertThat(observed(PlanFixtures.named(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "public/checkov-utf16.json",
        "public/checkov-lifecycle-check.json",
        "public/snyk-sensitive-db.json",
        "public/terraform-json-checks.json",
    })
    void raisesNoAlarmWhereNothingIsLost(String file) {
        assertThat(observed(PlanFixtures.named(file))).allMatch(observation -> observation.severity() == Severity.NOTE);
    }

    private static List<Observation> observed(Path file) {
        return Review.of(List.of(plan(file)), List.of(), TODAY).findings().stream()
                .flatMap(finding -> finding.observations().stream())
                .toList();
    }

    private static Plan plan(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return PlanReader.read("plan", file.toString(), bytes);
        } catch (IOException | UnreadablePlanException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}

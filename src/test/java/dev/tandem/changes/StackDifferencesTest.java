package dev.tandem.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.changes.StackDifference.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a change does to stacks and modules that no plan shows, and the sizes that decide the cost. */
class StackDifferencesTest {

    private static final String STACK = """
            {
              "terraform": {
                "backend": {"s3": {"bucket": "bank-state", "key": "bank/primary.tfstate"}},
                "required_providers": {"aws": {"source": "hashicorp/aws", "version": ">= 5.100"}}
              },
              "provider": {"aws": [{"region": "eu-south-1", "default_tags": [{"tags": {"team": "a"}}]}]},
              "module": {
                "ledger": {
                  "source": "../../modules/rds",
                  "tags": {"tandem:element": "ledger"},
                  "instance_class": "db.r6g.large",
                  "name": "bank-ledger",
                  "storage": {"size_gb": 20}
                }
              }
            }
            """;

    @Test
    void staysQuietAboutTheSameStack() {
        assertThat(between(STACK, STACK)).isEmpty();
    }

    @Test
    void staysQuietAboutNamesAndTags() {
        assertThat(between(
                        STACK,
                        STACK.replace("\"bank-ledger\"", "\"bank-books\"").replace("\"a\"", "\"b\"")))
                .isEmpty();
    }

    @Test
    void reportsAnotherSize() {
        assertThat(between(STACK, STACK.replace("\"size_gb\": 20", "\"size_gb\": 40")))
                .containsExactly(
                        new StackDifference(Kind.SIZE, "bank-primary", "ledger", "storage.size_gb", "20", "40"));
    }

    @Test
    void reportsTheSizesOfWhatIsNewOrGone() {
        var without = STACK.replaceAll("(?s)\"ledger\": \\{.*?\\}\\s*\\}\\s*\\}\\s*\\}", "}}");
        assertThat(between(without, STACK))
                .extracting(StackDifference::argument, StackDifference::before)
                .contains(tuple("instance_class", ""));
        assertThat(between(STACK, without))
                .extracting(StackDifference::argument, StackDifference::now)
                .contains(tuple("instance_class", ""));
    }

    @Test
    void reportsALostDeletionProtection() {
        var off = STACK.replace("\"name\"", "\"deletion_protection\": false, \"name\"");
        assertThat(between(STACK, off))
                .containsExactly(new StackDifference(
                        Kind.PROTECTION, "bank-primary", "ledger", "deletion_protection", "", "false"))
                .allMatch(StackDifference::endangers);
        assertThat(between(off, STACK)).isEmpty();
    }

    @Test
    void reportsAnotherBackendAndAnotherProvider() {
        assertThat(between(STACK, STACK.replace("bank-state", "other-state")))
                .containsExactly(new StackDifference(
                        Kind.BACKEND,
                        "bank-primary",
                        "terraform",
                        "backend.s3.bucket",
                        "\"bank-state\"",
                        "\"other-state\""));
        assertThat(between(STACK, STACK.replace(">= 5.100", ">= 6.20")))
                .extracting(StackDifference::kind, StackDifference::argument)
                .containsExactly(tuple(Kind.PROVIDER, "required_providers.aws.version"));
        assertThat(between(STACK, STACK.replace("eu-south-1", "eu-west-1")))
                .extracting(StackDifference::argument)
                .containsExactly("region");
    }

    @Test
    void reportsAResourceThatLosesPreventDestroy() {
        var kept = "resource \"aws_s3_bucket\" \"this\" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n";
        var lost = "resource \"aws_s3_bucket\" \"this\" {\n}\n";
        assertThat(protections(kept, lost))
                .containsExactly(new StackDifference(
                        Kind.PROTECTION, "modules/state", "aws_s3_bucket.this", "prevent_destroy", "true", ""));
        assertThat(protections(kept, kept)).isEmpty();
        assertThat(protections(lost, kept)).isEmpty();
        assertThat(ModuleProtections.lost(new TreeMap<>(Map.of("modules/state/main.tf", kept)), new TreeMap<>()))
                .as("a module that is called no more")
                .isEmpty();
    }

    private static List<StackDifference> protections(String before, String now) {
        return ModuleProtections.lost(
                new TreeMap<>(Map.of("modules/state/main.tf", before)),
                new TreeMap<>(Map.of("modules/state/main.tf", now)));
    }

    private static List<StackDifference> between(String before, String now) {
        return StackDifferences.between(stacks(before), stacks(now));
    }

    private static CommittedStacks stacks(String text) {
        return new CommittedStacks("", new TreeMap<>(Map.of("bank-primary", text)));
    }
}

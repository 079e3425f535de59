package dev.tandem.ownfiles;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import corda.Corda;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of lock files in the stacks' folders: missing, of one platform, differing, outside the range. */
class LockFileTest {

    private static final Topology CORDA = new Corda().define();
    private static final List<String> STACKS =
            Lowering.lower(CORDA).stream().map(Document::name).toList();

    @Test
    void saysWhatToRunWhereThereIsNone() {
        var findings = findings(Map.of());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("files/provider-is-locked");
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.summary()).startsWith("No stack has a lock file:");
            assertThat(finding.evidence()).containsExactlyElementsOf(STACKS);
            assertThat(finding.fix())
                    .contains("for stack in stacks/corda-{state,coupling,primary,recovery,global}; do")
                    .contains(
                            "providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64; done");
        });
    }

    @Test
    void namesThoseThatHaveNone() {
        var locks = all("5.100.0");
        locks.remove("corda-global");
        assertThat(findings(locks)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).startsWith("1 of 5 stacks have no lock file:");
            assertThat(finding.evidence()).containsExactly("corda-global");
            assertThat(finding.fix()).contains("for stack in stacks/corda-global; do");
        });
    }

    @Test
    void staysQuietOnceEveryStackIsLocked() {
        assertThat(findings(all("5.100.0"))).isEmpty();
    }

    @Test
    void staysQuietWhereNoOutputFolderIsRead() {
        assertThat(OwnFilesCheck.of(CORDA, OwnFiles.UNREAD).findings()).isEmpty();
    }

    @Test
    void reportsTheHashOfOnePlatform() {
        var locks = all("5.100.0");
        locks.put("corda-recovery", lock("5.100.0", "\"h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=\","));
        assertThat(findings(locks)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.summary()).contains("the hash of one platform's package only");
            assertThat(finding.evidence()).containsExactly("corda-recovery");
        });
    }

    @Test
    void reportsReleasesThatDiffer() {
        var locks = all("5.100.0");
        locks.put("corda-recovery", lock("6.66.0", HASHES));
        assertThat(findings(locks))
                .extracting(Finding::summary)
                .containsExactly("The lock files of the stacks select"
                        + " different releases of the AWS provider: 5.100.0, 6.66.0.");
    }

    @Test
    void reportsAReleaseOutsideTheRange() {
        assertThat(findings(all("6.12.0")))
                .extracting(Finding::rule, Finding::severity)
                .hasSize(STACKS.size())
                .containsOnly(tuple("files/locked-provider-fits", Severity.ERROR));
    }

    @Test
    void readsTheRangeOfTheTopology() {
        var older = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .provider("~> 6.66")
                .build();
        var locks = Map.of("shop-global", lock("5.100.0", HASHES));
        assertThat(findings(older, locks))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::summary)
                .containsExactly(
                        "The lock file of shop-global selects 5.100.0 of the AWS provider, which the topology does"
                                + " not allow (~> 6.66): terraform init fails.");
    }

    @Test
    void reportsWhatIsNoLockFile() {
        var locks = all("5.100.0");
        locks.put("corda-global", "provider {{");
        locks.put("corda-primary", "");
        locks.put("corda-state", lock("latest", HASHES));
        assertThat(findings(locks))
                .extracting(Finding::rule, Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple("files/are-readable", Severity.ERROR),
                        tuple("files/locked-provider-fits", Severity.ERROR),
                        tuple("files/locked-provider-fits", Severity.ERROR),
                        tuple("files/provider-is-locked", Severity.NOTE));
    }

    private static final String HASHES = "\"h1:linux=\",\n    \"h1:darwin=\",\n    \"zh:0123\",";

    private static Map<String, String> all(String release) {
        var locks = new TreeMap<String, String>();
        STACKS.forEach(stack -> locks.put(stack, lock(release, HASHES)));
        return locks;
    }

    private static String lock(String release, String hashes) {
        return """
                # This file is maintained automatically by "terraform init".

                provider "registry.terraform.io/hashicorp/random" {
                  version = "3.7.2"
                }

                provider "registry.terraform.io/hashicorp/aws" {
                  version     = "%s"
                  constraints = ">= 5.100.0, < 7.0.0"
                  hashes = [
                    %s
                  ]
                }
                """.formatted(release, hashes);
    }

    private static List<Finding> findings(Map<String, String> locks) {
        return findings(CORDA, locks);
    }

    private static List<Finding> findings(Topology topology, Map<String, String> locks) {
        var texts = new TreeMap<String, String>();
        locks.forEach((stack, text) -> texts.put(OwnFiles.lockPath(stack), text));
        return OwnFilesCheck.of(topology, new OwnFiles(true, texts)).findings();
    }
}

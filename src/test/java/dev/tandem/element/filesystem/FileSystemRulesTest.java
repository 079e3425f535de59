package dev.tandem.element.filesystem;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class FileSystemRulesTest {

    @Test
    void reportsElasticThroughputInTheMaxIoMode() {
        assertError(new MaxIoIsNotElastic(), files().maxIo());
    }

    @Test
    void staysQuietOnBurstingThroughputInTheMaxIoMode() {
        assertQuiet(new MaxIoIsNotElastic(), files().maxIo().burstingThroughput());
    }

    @Test
    void staysQuietOnElasticThroughputInTheGeneralPurposeMode() {
        assertQuiet(new MaxIoIsNotElastic(), files().elasticThroughput());
    }

    @Test
    void reportsTheMaxIoModeInOneZone() {
        assertError(new MaxIoIsRegional(), files().maxIo().burstingThroughput().oneZone("to save money"));
    }

    @Test
    void staysQuietOnTheMaxIoModeInSeveralZones() {
        assertQuiet(new MaxIoIsRegional(), files().maxIo().burstingThroughput());
    }

    @Test
    void reportsAnArchiveWithProvisionedThroughput() {
        var topology = with(files().provisionedThroughput(64).archiveAfter(days(90)));
        assertThat(summaries(new ArchiveNeedsElasticThroughput(), topology))
                .containsExactly("The file system archives files and has provisioned throughput: EFS has its Archive"
                        + " storage with elastic throughput only.");
    }

    @Test
    void staysQuietOnAnArchiveWithElasticThroughput() {
        assertQuiet(new ArchiveNeedsElasticThroughput(), files().archiveAfter(days(90)));
    }

    @Test
    void staysQuietOnInfrequentAccessWithProvisionedThroughput() {
        assertQuiet(
                new ArchiveNeedsElasticThroughput(),
                files().provisionedThroughput(64).infrequentAccessAfter(days(30)));
    }

    @Test
    void reportsAnArchiveThatComesWithInfrequentAccess() {
        var topology = with(files().infrequentAccessAfter(days(90)).archiveAfter(days(90)));
        assertThat(summaries(new ArchiveComesLast(), topology))
                .containsExactly(
                        "Files that are not read move to Archive on day 90 and to Infrequent Access on day 90: EFS"
                                + " wants Archive to come later.");
    }

    @Test
    void staysQuietOnAnArchiveThatComesLater() {
        assertQuiet(
                new ArchiveComesLast(), files().infrequentAccessAfter(days(60)).archiveAfter(days(90)));
    }

    @Test
    void staysQuietOnAnArchiveAlone() {
        assertQuiet(new ArchiveComesLast(), files().archiveAfter(days(1)));
    }

    @Test
    void reportsFilesInOneZone() {
        assertThat(findings(new FilesInSeveralZones(), with(files().oneZone("to save money"))))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void staysQuietOnFilesInSeveralZones() {
        assertQuiet(new FilesInSeveralZones(), files());
    }

    @Test
    void reportsAFileSystemInUseWithoutACopy() {
        assertThat(summaries(rule("data/copy-in-recovery"), with(fileSystem("files"))))
                .containsExactly("The file system has no copy in eu-central-1: once the primary region is lost, so is"
                        + " its data, and the services that use it have none to serve.");
    }

    @Test
    void staysQuietOnAFileSystemWithACopy() {
        assertQuiet(rule("data/copy-in-recovery"), files());
    }

    @Test
    void staysQuietOnAFileSystemThatNoServiceUses() {
        assertThat(findings(
                        rule("data/copy-in-recovery"),
                        sites().with(fileSystem("files")).build()))
                .isEmpty();
    }

    @Test
    void reportsAFileSystemWithoutBackups() {
        assertThat(summaries(rule("data/keep-backups"), with(files().withoutBackups("made again each night"))))
                .containsExactly("The file system keeps no backups: data that is deleted or damaged stays so, in its"
                        + " replica too.");
    }

    @Test
    void staysQuietOnAFileSystemWithBackups() {
        assertQuiet(rule("data/keep-backups"), files());
    }

    @Test
    void reportsANameTooLongForARolesPolicy() {
        var name = "a".repeat(118);
        assertThat(findings(
                        rule("naming/accepted-by-aws"),
                        sites().with(fileSystem(name)).build()))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("cannot name an IAM policy: ");
    }

    @Test
    void staysQuietOnALongNameThatFits() {
        assertThat(findings(
                        rule("naming/accepted-by-aws"),
                        sites().with(fileSystem("a".repeat(117))).build()))
                .isEmpty();
    }

    @Test
    void reportsAKeyThatIsCalledLikeAFileSystemsCopy() {
        var topology = sites().with(files(), key("files-replica")).build();
        assertThat(NameClashes.of(topology)).hasSize(1);
    }

    private static FileSystem files() {
        return fileSystem("files").replicaInRecovery();
    }

    private static Topology with(FileSystem files) {
        return sites().entry(accelerator("edge").to(service("web").uses(files))).build();
    }

    private static void assertError(Rule rule, FileSystem files) {
        assertThat(findings(rule, with(files)))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.ERROR, "bank/files");
    }

    private static void assertQuiet(Rule rule, FileSystem files) {
        assertThat(findings(rule, with(files))).isEmpty();
    }
}

package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class UniqueInAwsTest {

    @Test
    void reportsAQueueThatIsNamedAfterTheDeadLettersOfAnother() {
        var topology = with(queue("orders"), queue("orders-dead-letters"));
        assertThat(findings(new UniqueInAws(), topology)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("bank/orders-dead-letters");
            assertThat(finding.summary())
                    .isEqualTo(
                            "Both the queue \"orders\" and the queue \"orders-dead-letters\" lead to an SQS queue called"
                                    + " \"bank-orders-dead-letters\", and AWS has each such name once.");
            assertThat(finding.fix()).isEqualTo("Rename one of them, as in queue(\"orders-dead-letters-queue\").");
            assertThat(finding.evidence()).hasSize(2).allSatisfy(fact -> assertThat(fact)
                    .contains(" is written at UniqueInAwsTest.java:"));
        });
    }

    @Test
    void reportsATopicThatIsNamedAfterTheFeedbackOfAMail() {
        assertReported(
                with(mail("letters", "bank.example"), topic("letters-feedback")),
                "an SNS topic called \"bank-letters-feedback\"");
    }

    @Test
    void reportsASiteThatIsNamedAfterTheAccessLogs() {
        var topology = sites().entry(accelerator("edge").to(service("web").port(8081)))
                .with(staticSite("access-logs"))
                .build();
        assertThat(findings(new UniqueInAws(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::fix)
                .containsExactly(
                        "bank/access-logs", "Rename one of them, as in staticSite(\"access-logs-static-site\").");
    }

    @Test
    void staysQuietOnThatSiteIfNothingKeepsAccessLogs() {
        assertQuiet(with(staticSite("access-logs")));
    }

    @Test
    void reportsARoleThatEachNetworkHas() {
        assertReported(bankWith(service("flow-logs").port(8082)), "an IAM role called \"bank-flow-logs-eu-west-1\"");
    }

    @Test
    void reportsARoleThatMonitorsADatabase() {
        var web = service("ledger-monitoring").port(8081);
        assertReported(
                sites().entry(accelerator("edge").to(web.uses(postgres("ledger"))))
                        .build(),
                "an IAM role called \"bank-ledger-monitoring-eu-west-1\"");
    }

    @Test
    void reportsADatabaseThatIsNamedAfterTheReaderOfAnother() {
        assertReported(
                with(mysql("ledger").readReplicas(1), mysql("ledger-1")), "an RDS instance called \"bank-ledger-1\"");
    }

    @Test
    void staysQuietOnThatDatabaseIfTheOtherHasNoReaders() {
        assertQuiet(with(mysql("ledger"), mysql("ledger-1")));
    }

    @Test
    void reportsASiteThatIsNamedAfterTheArtifactsOfAPipeline() {
        var pages = staticSite("web");
        assertReported(
                with(
                        pages,
                        staticSite("web-artifacts"),
                        pipeline("web").from(repository("bank/web")).publishes(pages)),
                "an S3 bucket called \"bank-web-artifacts-eu-west-1-000000000000\"");
    }

    @Test
    void reportsAStateBucketCalledAsTheTopologyIs() {
        assertThat(findings(new UniqueInAws(), bank().state(stateBucket("bank")).build()))
                .singleElement()
                .extracting(Finding::subject, Finding::summary)
                .containsExactly(
                        "bank/state",
                        "Both what every topology has and the state buckets lead to a KMS alias called \"alias/bank\", and"
                                + " AWS has each such name once.");
    }

    @Test
    void reportsAStateBucketCalledAsAKeyIs() {
        var topology =
                bank().with(key("files")).state(stateBucket("bank-files")).build();
        assertThat(findings(new UniqueInAws(), topology))
                .singleElement()
                .extracting(Finding::subject, Finding::fix)
                .containsExactly(
                        "bank/state", "Choose another name, as in .state(stateBucket(\"bank-terraform-state\")).");
    }

    @Test
    void staysQuietOnTwoDatabasesOfOneFirstDatabase() {
        assertQuiet(
                with(postgres("ledger").databaseName("main"), postgres("books").databaseName("main")));
    }

    @Test
    void staysQuietOnAPipelineCalledAsWhatItDelivers() {
        var pages = staticSite("web");
        assertQuiet(with(pages, pipeline("web").from(repository("bank/web")).publishes(pages)));
    }

    @Test
    void staysQuietOnOneNameOfTwoKinds() {
        assertQuiet(with(queue("orders"), topic("orders-dead-letters")));
    }

    @Test
    void staysQuietOnTheHealthyBank() {
        assertQuiet(bank().build());
    }

    private static Topology with(Element... elements) {
        return sites().with(elements).build();
    }

    private static void assertReported(Topology topology, String name) {
        assertThat(summaries(new UniqueInAws(), topology))
                .singleElement()
                .asString()
                .contains(name);
    }

    private static void assertQuiet(Topology topology) {
        assertThat(findings(new UniqueInAws(), topology)).isEmpty();
    }
}

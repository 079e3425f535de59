package dev.tandem.element.pipeline;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static dev.tandem.rules.Healthy.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.Service;
import dev.tandem.rules.Rules;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {

    @Test
    void reportsADeploymentToNoInstance() {
        var idle = accounts().inRecovery(recovery -> recovery.instances(0));
        assertThat(summaries(new DeliversToInstances(), with(delivering(idle))))
                .containsExactly("The pipeline accounts deploys to no instance in the recovery region: CodeDeploy fails"
                        + " where it finds none, and has no revision for those that start there later.");
    }

    @Test
    void reportsItOfEveryServiceThatTheStrategyLetsStandStill() {
        var cold = sites().strategy(pilotLight())
                .entry(accelerator("edge").to(accounts()))
                .with(delivering(accounts()))
                .build();
        assertThat(findings(new DeliversToInstances(), cold))
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(tuple(Severity.WARNING, "bank/recovery/accounts"));
    }

    @Test
    void staysQuietWhereInstancesRunInBothRegions() {
        assertThat(findings(new DeliversToInstances(), with(delivering(accounts()))))
                .isEmpty();
    }

    @Test
    void staysQuietOnPagesWhichNeedNoInstance() {
        var web = pipeline("web").from(repository("bank/web")).publishes(staticSite("web"));
        assertThat(findings(new DeliversToInstances(), with(web))).isEmpty();
        assertThat(findings(new OnePipelinePerService(), with(web))).isEmpty();
    }

    @Test
    void reportsTwoPipelinesOfOneService() {
        var other = pipeline("agent").from(repository("bank/agent")).deploys(accounts());
        assertThat(summaries(new OnePipelinePerService(), with(delivering(accounts()), other)))
                .containsExactly("The service accounts gets revisions from accounts and agent: each new instance has to"
                        + " be deployed to by all of them, and starts to serve only if none fails.");
    }

    @Test
    void staysQuietOnAPipelineForEachService() {
        var other =
                pipeline("transactions").from(repository("bank/transactions")).deploys(transactions());
        assertThat(findings(new OnePipelinePerService(), with(delivering(accounts()), other)))
                .isEmpty();
    }

    @Test
    void aPipelineMayHaveTheNameOfWhatItDelivers() {
        assertThat(Rules.check(with(delivering(accounts()))).findings()).isEmpty();
    }

    @Test
    void nothingElseMayHaveTheNameOfWhatIsBuiltForIt() {
        var other = secret("accounts-artifacts");
        assertThat(NameClashes.of(with(delivering(accounts()), other)))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("module call \"accounts_artifacts\"", "the pipeline \"accounts\"");
    }

    @Test
    void itsRolesHaveToFitIntoWhatAwsAllows() {
        var wordy = pipeline("delivery-of-the-accounts-of-the-whole-bank")
                .from(repository("bank/accounts"))
                .deploys(accounts());
        assertThat(summaries(rule("naming/accepted-by-aws"), with(wordy)))
                .containsExactly("\"bank-delivery-of-the-accounts-of-the-whole-bank-deployment-eu-west-1\" cannot name"
                        + " an IAM role: it has 68 characters; use 1 to 64 letters, digits and any of _ + = , . @ -.");
    }

    private static Pipeline delivering(Service service) {
        return pipeline(service.name())
                .from(repository("bank/" + service.name()))
                .deploys(service);
    }

    private static Topology with(Element... elements) {
        return bank().with(elements).build();
    }
}

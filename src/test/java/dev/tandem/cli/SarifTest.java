package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings and proofs as code scanning reads them. */
class SarifTest {

    private static final String WEAK = Cli.TOPOLOGY
            .replace("network(\"10.1.0.0/16\")", "network(\"10.1.0.0/16\").singleNatGateway(\"to save money\")")
            .replace(
                    ".entry(",
                    ".objectives(rto(minutes(5)))\n.accept(\"network/one-nat-serves-several-zones\", \"a trial\")\n.entry(");

    @TempDir
    Path folder;

    @Test
    void isWhatTheSchemaAsksFor() throws IOException {
        assertThat(refusals(
                        Cli.run("prove", "examples/bank", "--format", "sarif").out()))
                .isEmpty();
        assertThat(refusals(weak().out())).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        var sarif = Cli.run("prove", "examples/bank", "--format", "sarif").out();
        assertThat(refusals(sarif.replace("\"informational\"", "\"interesting\"")))
                .isNotEmpty();
        assertThat(refusals(sarif.replace("\"version\" : \"2.1.0\"", "\"version\" : \"2.0\"")))
                .isNotEmpty();
    }

    @Test
    void aFindingPointsToItsLineAndSaysHowToMendIt() throws IOException {
        var result = result(weak().out(), "objective/recovery-time");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/Shop.java");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(9);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("shop/edge");
        assertThat(result.at("/message/text").asText()).contains("the objective is 5 min", "\nFix: ");
    }

    @Test
    void whatIsAcceptedIsSuppressedWithItsReason() throws IOException {
        var result = result(weak().out(), "network/one-nat-serves-several-zones");
        assertThat(result.at("/suppressions/0/justification").asText()).isEqualTo("a trial");
        assertThat(result.at("/suppressions/0/status").asText()).isEqualTo("accepted");
    }

    @Test
    void whatIsProvedIsToldWithoutAskingForAnything() throws IOException {
        var result = result(weak().out(), "proof/loss-of-the-primary-region");
        assertThat(result.at("/kind").asText()).isEqualTo("informational");
        assertThat(result.at("/message/text").asText()).startsWith("If eu-west-1 fails: recoverable, down for ");
    }

    @Test
    void everyRuleThatIsNamedIsExplainedOnceAndFoundByItsNumber() throws IOException {
        var run = new ObjectMapper().readTree(weak().out()).at("/runs/0");
        var rules = run.at("/tool/driver/rules");
        assertThat(run.at("/results")).isNotEmpty().allSatisfy(result -> {
            var rule = rules.get(result.at("/ruleIndex").asInt());
            assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(rule.at("/help/markdown").asText()).isNotBlank();
        });
    }

    @Test
    void aRuleIsDescribedByItsTitleAndByWhatItRequires() throws IOException {
        var rules = new ObjectMapper().readTree(weak().out()).at("/runs/0/tool/driver/rules");
        assertThat(rules)
                .filteredOn(rule -> rule.at("/id").asText().equals("network/one-nat-serves-several-zones"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.at("/shortDescription/text").asText())
                            .isEqualTo("Single NAT gateway serves several Availability Zones");
                    assertThat(rule.at("/fullDescription/text").asText())
                            .isEqualTo("Each zone of a network has a NAT gateway of its own.");
                });
    }

    @Test
    void aFileInTheProjectIsNamedFromItsRoot() throws IOException {
        var sarif = Cli.run("prove", "examples/bank", "--format", "sarif").out();
        assertThat(result(sarif, "proof/availability")
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("examples/bank/Bank.java");
    }

    @Test
    void theExitCodeIsThatOfTheText() throws IOException {
        assertThat(weak().exit()).isEqualTo(Exit.FINDINGS);
        assertThat(new ObjectMapper()
                        .readTree(weak().out())
                        .at("/runs/0/invocations/0/exitCode")
                        .asInt())
                .isEqualTo(Exit.FINDINGS);
        assertThat(Cli.run("prove", "examples/bank", "--format", "sarif").exit())
                .isEqualTo(Exit.CLEAN);
    }

    @Test
    void whatAwsWouldRefuseIsFoundButNotProved() throws IOException {
        var file = Cli.write(folder.resolve("Shop.java"), Cli.TOPOLOGY.replace("EU_CENTRAL_1", "EU_WEST_1"));
        var refused = Cli.run("prove", file.toString(), "--format", "sarif");
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refusals(refused.out())).isEmpty();
        assertThat(new ObjectMapper().readTree(refused.out()).at("/runs/0/results"))
                .extracting(result -> result.at("/ruleId").asText())
                .contains("topology/two-regions")
                .noneMatch(rule -> rule.startsWith("proof/"));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(weak().out()).isEqualTo(weak().out());
    }

    private Cli weak() {
        return Cli.run("prove", Cli.write(folder.resolve("Shop.java"), WEAK).toString(), "--format", "sarif");
    }

    private static JsonNode result(String sarif, String rule) throws IOException {
        var results = new ObjectMapper().readTree(sarif).at("/runs/0/results");
        return StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.at("/ruleId").asText().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + rule + " in " + sarif));
    }

    static Set<ValidationMessage> refusals(String sarif) throws IOException {
        return schema().validate(sarif, InputFormat.JSON, context -> context.getExecutionConfig()
                .setFormatAssertionsEnabled(true));
    }

    private static JsonSchema schema() throws IOException {
        try (var schema = Objects.requireNonNull(
                SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "the schema")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(new ObjectMapper().readTree(schema));
        }
    }
}

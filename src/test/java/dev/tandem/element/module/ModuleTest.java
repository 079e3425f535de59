package dev.tandem.element.module;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.report.RunbookReport;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.FailureOutcome.Gone;
import dev.tandem.resilience.proof.FailureOutcome.Way;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.rules.Rules;
import dev.tandem.runbook.Runbook;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module of the user's own is called with typed inputs, and counted as its user declares it. */
class ModuleTest {

    private static final TerraformModule SESSIONS = module("sessions", folder("docs/modules/valkey"))
            .takes("name", nameInAws())
            .takes("vpc_id", network().id())
            .takes("subnet_ids", network().dataSubnets())
            .takes("client_security_group_ids", clients())
            .takes("kms_key_arn", key())
            .gives("address")
            .asEndpoint(6379)
            .gives("reader_address")
            .asEndpoint("reader", 6379)
            .grants("elasticache:Connect", output("arn"));

    private static final TerraformModule NOTHING_GIVEN = module("sessions", folder("docs/modules/valkey"))
            .takes("name", nameInAws())
            .takes("vpc_id", network().id())
            .takes("subnet_ids", network().dataSubnets())
            .takes("kms_key_arn", key());

    private static final TerraformModule COPIED = SESSIONS.survivesAZone(seconds(10), seconds(60), "AWS")
            .copiedToRecovery(seconds(5), byStep("Promote sessions", "promote", minutes(2), minutes(10)));

    private static final String SPANNING = """
            terraform {
              required_providers {
                aws = {
                  source                = "hashicorp/aws"
                  configuration_aliases = [aws.primary, aws.recovery]
                }
              }
            }

            variable "name" {
              type = string
            }

            output "name" {
              value = var.name
            }
            """;

    @TempDir
    private Path temporary;

    @Test
    void isCalledInTheStackOfEachRegion() {
        for (var stack : List.of("primary", "recovery")) {
            var call = stack(system(SESSIONS).build(), stack).at("/module/sessions");
            assertThat(call.path("source").asText()).isEqualTo("../../modules/own-valkey");
            assertThat(call.path("name").asText()).isEqualTo("shop-sessions");
            assertThat(call.path("vpc_id").asText()).isEqualTo("${module.network.vpc_id}");
            assertThat(call.path("subnet_ids").asText()).isEqualTo("${values(module.network.data_subnet_ids)}");
            assertThat(call.at("/client_security_group_ids/web").asText()).isEqualTo("${module.web.security_group_id}");
            assertThat(call.at("/providers/aws").asText()).isEqualTo("aws");
        }
    }

    @Test
    void givesItsUsersAWayThereAnAddressAndRights() {
        var web = stack(system(SESSIONS).build(), "primary").at("/module/web");
        assertThat(web.at("/parameters/sessions~1host").asText()).isEqualTo("${module.sessions.address}");
        assertThat(web.at("/parameters/sessions~1port").asText()).isEqualTo("6379");
        assertThat(web.at("/parameters/sessions~1reader_host").asText()).isEqualTo("${module.sessions.reader_address}");
        assertThat(web.at("/destinations/sessions/security_group_id").asText())
                .isEqualTo("${module.sessions.security_group_id}");
        assertThat(web.at("/grants/sessions/0/actions/0").asText()).isEqualTo("elasticache:Connect");
        assertThat(web.at("/grants/sessions/0/resources/0").asText()).isEqualTo("${module.sessions.arn}");
    }

    @Test
    void isGivenOtherValuesInTheRecoveryRegion() {
        var topology = system(SESSIONS.inRecovery(inputs -> inputs.takes("node_type", "cache.t4g.small")))
                .build();
        assertThat(stack(topology, "primary").at("/module/sessions").has("node_type"))
                .isFalse();
        assertThat(stack(topology, "recovery").at("/module/sessions/node_type").asText())
                .isEqualTo("cache.t4g.small");
    }

    @Test
    void readsInTheRecoveryRegionWhatThePrimaryOnesStateSays() {
        var following = SESSIONS.takes("node_type", fromPrimary("id"));
        var topology = system(following).build();
        assertThat(stack(topology, "primary").at("/module/sessions/node_type").asText())
                .isEqualTo("null");
        assertThat(stack(topology, "primary").at("/output/sessions_id/value").asText())
                .isEqualTo("${module.sessions.id}");
        assertThat(stack(topology, "recovery").at("/module/sessions/node_type").asText())
                .isEqualTo("${data.terraform_remote_state.primary.outputs.sessions_id}");
    }

    @Test
    void isCalledWhereItIsSaid() {
        assertThat(stack(system(SESSIONS.onlyInRecovery()).build(), "primary").at("/module/sessions"))
                .isEmpty();
        assertThat(stack(system(SESSIONS.onlyInPrimary()).build(), "recovery").at("/module/sessions"))
                .isEmpty();
        assertThat(stack(system(spanning()).build(), "coupling").at("/module/files/providers"))
                .isEqualTo(json("{\"aws.primary\": \"aws.primary\", \"aws.recovery\": \"aws.recovery\"}"));
    }

    @Test
    void wakesItsOperator() {
        var watched = SESSIONS.alarm(
                "cpu",
                watch("AWS/ElastiCache", "EngineCPUUtilization")
                        .dimension("ReplicationGroupId", output("id"))
                        .above(90),
                "Use a larger node type.");
        var alarm = stack(
                        system(watched)
                                .alerts(alerts("ops").email(variable("mail")))
                                .build(),
                        "primary")
                .at("/module/ops/alarms/sessions-cpu");
        assertThat(alarm.at("/threshold").asInt()).isEqualTo(90);
        assertThat(alarm.at("/metrics/value/dimensions/ReplicationGroupId").asText())
                .isEqualTo("${module.sessions.id}");
    }

    @Test
    void failsWithAnyZoneAndLosesItsDataUnlessMoreIsDeclared() {
        assertThat(without("euw1-az2", SESSIONS).verdict()).isEqualTo("recoverable");
        assertThat(without("euw1-az2", SESSIONS.onlyInPrimary()).verdict()).isEqualTo("lost");
        assertThat(without("eu-west-1", SESSIONS).losses())
                .extracting(Gone::store, Gone::extent)
                .contains(tuple("sessions", "stranded"));
        assertThat(without("eu-west-1", SESSIONS.keepsNothing()).losses())
                .extracting(Gone::store)
                .doesNotContain("sessions");
    }

    @Test
    void survivesWhatItIsDeclaredToSurvive() {
        assertThat(without("euw1-az2", COPIED).verdict()).isEqualTo("survives");
        var lost = without("eu-west-1", COPIED);
        assertThat(lost.steps()).extracting(Way::what).contains("Promote sessions");
        assertThat(lost.steps())
                .filteredOn(step -> step.what().equals("Promote sessions"))
                .allSatisfy(
                        step -> assertThat(step.takes()).isEqualTo(new FailureOutcome.Bounds(120, 600, "DECLARED")));
        assertThat(lost.losses())
                .filteredOn(gone -> gone.store().equals("sessions"))
                .extracting(gone -> gone.lost().orElseThrow())
                .containsExactly(new FailureOutcome.Bounds(0, 5, "DECLARED"));
    }

    /** The services of its resources, which are read from its files; named ones go before them. */
    @Test
    void needsTheServicesOfItsResourcesAndItsKey() {
        assertThat(without("service-elasticache", COPIED).verdict()).isEqualTo("recoverable");
        assertThat(without("key-shop", COPIED).verdict()).isEqualTo("recoverable");
        assertThat(Proving.of(system(COPIED.needs("sns")).build()).atoms())
                .contains("eu-west-1/service-sns")
                .doesNotContain("eu-west-1/service-elasticache");
    }

    @Test
    void isDoneWithoutInThePrimaryRegionIfItIsInTheRecoveryRegionAlone() {
        assertThat(without("euw1-az2", SESSIONS.onlyInRecovery()).verdict()).isEqualTo("survives");
    }

    @Test
    void hasItsStepInTheRunbook() {
        var page = new RunbookReport(Runbook.of(system(COPIED).build()), List.of(), List.of()).markdown();
        assertThat(page)
                .contains("Promote sessions", "docs/modules/valkey", "DECLARED", "control plane of `elasticache`");
    }

    @Test
    void isReportedIfTerraformWouldRefuseTheCall() {
        var bare = module("sessions", folder("docs/modules/valkey")).keepsNothing();
        assertThat(findings(bare))
                .filteredOn(finding -> finding.rule().equals("module/inputs-are-given"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.summary())
                        .contains("kms_key_arn (string), name (string), subnet_ids (list(string)), vpc_id (string)"));
        assertThat(rules(SESSIONS)).doesNotContain("module/inputs-are-given");
    }

    @Test
    void isRefusedIfItBringsAProvider() {
        var own = module("files", folder("docs/modules/bucket-with-provider"))
                .takes("name", nameInAws())
                .keepsNothing();
        assertThat(rules(own)).contains("module/brings-no-provider");
        assertThat(rules(SESSIONS)).doesNotContain("module/brings-no-provider");
    }

    @Test
    void isReportedIfItIsGivenWhatItsStackDoesNotKnow() {
        assertThat(rules(SESSIONS.inCoupling())).contains("module/inputs-are-in-reach", "module/endpoint-is-reachable");
        assertThat(rules(SESSIONS.takes("node_type", spanning().output("name"))))
                .contains("module/inputs-are-in-reach");
        assertThat(rules(SESSIONS)).doesNotContain("module/inputs-are-in-reach", "module/endpoint-is-reachable");
    }

    /** What an instance reads when it starts, and what it calls, counts in the proof. */
    @Test
    void countsItsSecretsAndTheCallsThatItsRightsAreFor() {
        assertThat(atoms(NOTHING_GIVEN)).doesNotContain("eu-west-1/service-secretsmanager");
        assertThat(atoms(NOTHING_GIVEN.gives("arn").asSecret())).contains("eu-west-1/service-secretsmanager");
        var gateways = atoms(NOTHING_GIVEN).stream()
                .filter(atom -> atom.startsWith("eu-west-1/") && atom.endsWith("nat-gateway"))
                .limit(2)
                .toList();
        assertThat(gateways).hasSize(2);
        assertThat(outcome(NOTHING_GIVEN, gateways)).isEqualTo("survives");
        assertThat(outcome(NOTHING_GIVEN.grants("elasticache:Connect", output("arn")), gateways))
                .isEqualTo("degraded");
    }

    @Test
    void needsTheServiceOfAKeyThatItMakesItself() {
        write("keyed/main.tf", "resource \"aws_kms_key\" \"this\" {}\n");
        assertThat(atoms(module("a", folder(temporary.resolve("keyed").toString()))))
                .contains("eu-west-1/service-kms");
    }

    @Test
    void givesSeveralSecretsEachWithAWord() {
        var two = NOTHING_GIVEN.gives("arn").asSecret().gives("id").asSecret("admin");
        var web = stack(system(two).build(), "primary").at("/module/web");
        assertThat(web.at("/secrets/sessions").asText()).isEqualTo("${module.sessions.arn}");
        assertThat(web.at("/secrets/sessions-admin").asText()).isEqualTo("${module.sessions.id}");
        assertThat(web.at("/parameters/sessions~1admin_secret_arn").asText()).isEqualTo("${module.sessions.id}");
    }

    @Test
    void movesWhatHadAnotherName() {
        var moved =
                stack(system(SESSIONS.formerly("cache")).build(), "recovery").at("/moved/0");
        assertThat(moved.path("from").asText()).isEqualTo("module.cache");
        assertThat(moved.path("to").asText()).isEqualTo("module.sessions");
    }

    @Test
    void isRenamedAsItIsWritten() {
        var clash = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(SESSIONS, external("sessions"), topic("sessions"))
                .build();
        assertThat(Rules.check(clash).findings())
                .filteredOn(finding -> finding.rule().equals("topology/names-are-unique"))
                .extracting(Finding::fix)
                .allMatch(fix -> fix.contains("topic(\"") || fix.contains("external(\"") || fix.contains("folder(\""));
    }

    @Test
    void waitsForItsRegionWithoutALossIfItKeepsNothing() {
        var page = new RunbookReport(
                Runbook.of(system(SESSIONS.onlyInPrimary().keepsNothing()).build()), List.of(), List.of());
        assertThat(page.markdown()).contains("Nothing: it waits for its region. The module in");
        assertThat(without("eu-west-1", SESSIONS.onlyInPrimary().keepsNothing()).losses())
                .extracting(Gone::store)
                .doesNotContain("sessions");
    }

    @Test
    void refusesNamesThatAreNotThereOrTwice() {
        assertRefused(
                () -> SESSIONS.takes("node_type", output("id")),
                "A variable of \"sessions\" cannot be given its own output \"id\", which is known only afterwards: give it"
                        + " something else.");
        var missing = "The module in \"docs/modules/valkey\" has no output \"host\": it has address, arn, id,"
                + " reader_address, security_group_id.";
        assertRefused(() -> SESSIONS.takes("node_type", fromPrimary("host")), missing);
        assertRefused(() -> SESSIONS.inRecovery(inputs -> inputs.takes("node_type", fromPrimary("host"))), missing);
        assertRefused(() -> SESSIONS.grants("elasticache:Connect", joined(output("host"), "*")), missing);
        assertRefused(() -> SESSIONS.parameter("host_name", output("host")), missing);
        assertRefused(
                () -> SESSIONS.alarm(
                        "cpu", watch("a", "b").dimension("c", output("host")).above(1), "Look."),
                missing);
        assertRefused(
                () -> SESSIONS.gives("reader_address").asEndpoint(6379),
                "\"sessions\" gives the parameter \"host\" twice: put a word before one of them, as in"
                        + " .asEndpoint(\"reader\", 6379).");
        assertRefused(
                () -> SESSIONS.parameter("a b", nameInAws()),
                "\"a b\" is not the name of a parameter: use lower-case letters, digits and underscores, such as"
                        + " \"bucket\".");
        assertRefused(
                COPIED::onlyInPrimary,
                "\"sessions\" is called in one region alone, where nothing takes over from the other: call it"
                        + " .inEachRegion(), or remove .copiedToRecovery(...).");
    }

    private TerraformModule spanning() {
        write("files/main.tf", SPANNING);
        return module("files", folder(temporary.resolve("files").toString()))
                .inCoupling()
                .takes("name", nameInAws());
    }

    private void write(String file, String text) {
        try {
            var path = temporary.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FailureOutcome without(String failed, TerraformModule module) {
        var proving = Proving.of(system(module).build());
        var atom = proving.atoms().stream()
                .filter(name -> name.equals(failed) || name.equals("eu-west-1/" + failed))
                .findFirst()
                .orElseThrow();
        return proving.outcome("shop/edge", List.of(atom));
    }

    private static List<String> atoms(TerraformModule module) {
        return Proving.of(system(module).build()).atoms();
    }

    private static String outcome(TerraformModule module, List<String> failed) {
        return Proving.of(system(module).build()).outcome("shop/edge", failed).verdict();
    }

    private static List<Finding> findings(TerraformModule module) {
        return Rules.check(system(module).build()).findings();
    }

    private static List<String> rules(TerraformModule module) {
        return findings(module).stream().map(Finding::rule).toList();
    }

    private static TopologyBuilder system(TerraformModule module) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(2).uses(module)));
    }

    private static JsonNode stack(Topology topology, String word) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals("shop-" + word))
                .map(document -> json(document.json()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(call)
                .withMessage(message);
    }
}

package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.independence.RegionIndependence;
import dev.tandem.independence.SynthOutputs;
import dev.tandem.lowering.Lowering;
import dev.tandem.runbook.Runbook;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Account;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zone of a network account: its records are made there, and everything else stays in the account of the system. */
class ZoneInAnotherAccountTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROLE = "arn:aws:iam::444455556666:role/dns";
    private static final Account NETWORK = account("444455556666").assumesRole(ROLE);
    private static final PublicZone ZONE = publicZone("acme.example").existing().inAccount(NETWORK);

    @Test
    void stacksThatMakeRecordsAssumeTheRoleOfItsAccountInTheRecoveryRegion() throws JsonProcessingException {
        for (var word : List.of("coupling", "global")) {
            var provider = provider(stack(shop(ZONE), word), "acme_example");
            assertThat(provider.at("/allowed_account_ids").toString()).isEqualTo("[\"444455556666\"]");
            assertThat(provider.at("/assume_role/0/role_arn").asText()).isEqualTo(ROLE);
            assertThat(provider.at("/assume_role/0/session_name").asText()).isEqualTo("shop-" + word);
            assertThat(provider.at("/region").asText()).isEqualTo("eu-central-1");
        }
    }

    @Test
    void theRegionsDoNotEnterThatAccount() throws JsonProcessingException {
        for (var word : List.of("primary", "recovery")) {
            assertThat(stack(shop(ZONE), word).toString()).doesNotContain("444455556666", "aws.acme_example");
        }
    }

    @Test
    void theZoneIsLookedUpAndWrittenThere() throws JsonProcessingException {
        var coupling = stack(shop(ZONE), "coupling");
        assertThat(List.of(
                        coupling.at("/data/aws_route53_zone/acme_example/provider")
                                .asText(),
                        coupling.at("/module/acme_example_validation/providers/aws")
                                .asText(),
                        coupling.at("/module/post_dns/providers/aws").asText()))
                .containsOnly("aws.acme_example");
        var global = stack(shop(ZONE), "global");
        assertThat(List.of(
                        global.at("/data/aws_route53_zone/acme_example/provider")
                                .asText(),
                        global.at("/module/app_acme_example/providers/aws").asText()))
                .containsOnly("aws.acme_example");
    }

    @Test
    void certificatesAndSendersOfMailStayInTheAccountOfTheSystem() throws JsonProcessingException {
        var modules = stack(shop(ZONE), "coupling").get("module");
        assertThat(modules.at("/app_acme_example_certificate/providers/aws").asText())
                .isEqualTo("aws.primary");
        assertThat(modules.at("/app_acme_example_certificate_recovery/providers/aws")
                        .asText())
                .isEqualTo("aws.recovery");
    }

    @Test
    void aZoneOfTheSameAccountHasNoProvider() throws JsonProcessingException {
        var global = stack(shop(publicZone("acme.example").existing()), "global");
        assertThat(global.at("/provider/aws")).hasSize(1);
        assertThat(global.at("/module/app_acme_example/providers/aws").asText()).isEqualTo("aws");
    }

    @Test
    void recoveryNeedsNothingOfThePrimaryRegion() {
        assertThat(RegionIndependence.of(SynthOutputs.of(shop(ZONE))).findings())
                .isEmpty();
    }

    @Test
    void theRunbookNamesTheRoleWhereverTheZoneIsChanged() {
        var needed = "the right to assume " + ROLE + ", because the zone acme.example is in the account 444455556666";
        var runbook = Runbook.of(shop(ZONE));
        assertThat(runbook.steps()).anySatisfy(step -> assertThat(step.needs()).contains(needed));
        assertThat(byHand(ZONE).needs()).containsExactly(needed);
        assertThat(byHand(publicZone("acme.example").existing()).needs()).isEmpty();
    }

    @Test
    void clientsAreMovedByHandWithTheCredentialsOfTheRole(@TempDir Path folder) throws Exception {
        var aws = folder.resolve("aws");
        Files.writeString(aws, """
                #!/bin/bash
                if [ "$1" = sts ]; then printf 'AKIAZONE\\tsecret\\ttoken\\n'; exit; fi
                echo "$AWS_ACCESS_KEY_ID $AWS_SESSION_TOKEN $1 $2" >> "$(dirname "$0")/calls"
                """);
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        var step = byHand(ZONE);
        run(folder, String.join("\n", step.commands()) + "\naws ec2 describe-vpcs");
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .containsExactly(
                        "AKIAZONE token resourcegroupstaggingapi get-resources",
                        "AKIAZONE token route53 update-health-check",
                        "AKIAOWN  ec2 describe-vpcs");
    }

    @Test
    void aProfileIsUsedByItsName() {
        var zone = publicZone("acme.example")
                .existing()
                .inAccount(account("444455556666").profile("dns"));
        assertThat(byHand(zone).commands()).first().asString().contains("export AWS_PROFILE='dns'");
        assertThat(byHand(zone).needs()).first().asString().startsWith("the right to use the profile dns,");
    }

    @Test
    void refusesAnAccountThatTerraformCannotEnterOrAZoneThatIsMade() {
        refused(
                () -> publicZone("acme.example").inAccount(NETWORK),
                "The zone acme.example is made with the system, in its account: call .existing() before .inAccount(...),"
                        + " or leave .inAccount(...) out.");
        refused(
                () -> ZONE.inAccount(account("444455556666")),
                "The account 444455556666 of the zone acme.example needs one role or profile for both regions: add"
                        + " .assumesRole(\"arn:aws:iam::444455556666:role/dns\") or .profile(...).");
        refused(
                () -> ZONE.inAccount(NETWORK.assumesRoleInRecovery("arn:aws:iam::444455556666:role/other")),
                "The account 444455556666 of the zone acme.example needs one role or profile for both regions: add"
                        + " .assumesRole(\"arn:aws:iam::444455556666:role/dns\") or .profile(...).");
        refused(
                () -> ZONE.inAccount(NETWORK.rolePath("/apps/")),
                "No role is made in the account 444455556666 of the zone acme.example: leave .permissionsBoundary(...)"
                        + " and .rolePath(...) to .accounts(...).");
    }

    private static void refused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(message);
    }

    private static RunbookStep byHand(PublicZone zone) {
        return Runbook.of(shop(zone)).withoutTerraform().stream()
                .filter(step -> String.join("\n", step.commands()).contains("update-health-check"))
                .findFirst()
                .orElseThrow();
    }

    private static void run(Path folder, String script) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        bash.environment().put("AWS_ACCESS_KEY_ID", "AKIAOWN");
        bash.environment().remove("AWS_SESSION_TOKEN");
        var process = bash.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Topology shop(PublicZone zone) {
        var certificate = certificate("app.acme.example").in(zone);
        var web = service("web")
                .port(443)
                .certificate(certificate)
                .uses(mail("post", "acme.example").hostedZone(zone));
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .accounts(account("111122223333").assumesRole("arn:aws:iam::111122223333:role/deploy"))
                .entry(hostname("app").in(zone).to(web))
                .build();
    }

    private static JsonNode stack(Topology topology, String word) throws JsonProcessingException {
        var texts = Lowering.lower(topology).stream().collect(Collectors.toMap(Document::name, Document::json));
        return JSON.readTree(texts.get("shop-" + word));
    }

    private static JsonNode provider(JsonNode stack, String alias) {
        for (var provider : stack.at("/provider/aws")) {
            if (provider.path("alias").asText().equals(alias)) {
                return provider;
            }
        }
        throw new AssertionError("no provider " + alias + " in " + stack.at("/provider"));
    }
}

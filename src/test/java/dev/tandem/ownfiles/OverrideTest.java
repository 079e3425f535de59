package dev.tandem.ownfiles;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that are given by hand to variables of modules: where they land, whether they fit, and what they void. */
class OverrideTest {

    private static final Service WEB = service("web");
    private static final TopologyBuilder SHOP = topology("shop")
            .primary(EU_WEST_1, network("10.10.0.0/16"))
            .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
            .state(stateBucket("shop-state"))
            .entry(accelerator("edge").to(WEB))
            .entry(accelerator("news").to(service("pages").port(8081)));

    @Test
    void landsInBothRegionsInPlaceOfWhatTandemGives() {
        var shop = SHOP.override(WEB, "log_retention_days", 400).build();
        assertThat(in(shop, "primary")).contains("\"log_retention_days\": 400");
        assertThat(in(shop, "recovery")).contains("\"log_retention_days\": 400");
        assertThat(proof(shop).findings()).isEmpty();
        assertThat(proof(shop).unproved()).isEmpty();
    }

    @Test
    void landsInOneRegionIfAsked() {
        var shop =
                SHOP.overrideInRecovery(WEB, "health_check_grace_seconds", 900).build();
        assertThat(in(shop, "primary")).doesNotContain("900");
        assertThat(in(shop, "recovery")).contains("\"health_check_grace_seconds\": 900");
        var other =
                SHOP.overrideInPrimary(WEB, "health_check_grace_seconds", 900).build();
        assertThat(in(other, "recovery")).doesNotContain("900");
    }

    @Test
    void takesTheElementAsItIsWrittenAnywhere() {
        var shop =
                SHOP.override(service("web"), "tags", Map.of("team", "${shop}")).build();
        assertThat(in(shop, "primary")).contains("\"team\": \"$${shop}\"");
    }

    /** Not only those in variables.tf. */
    @Test
    void knowsTheVariablesInEveryFileOfAModule() {
        var shop = SHOP.override(WEB, "policy_arns", Map.of("mail", "arn:aws:iam::aws:policy/AmazonSESFullAccess"));
        assertThat(in(shop.build(), "primary")).contains("AmazonSESFullAccess");
    }

    @Test
    void knowsTheVariablesOfAModuleThatAnElementBrings() {
        var sessions = module("sessions", folder("docs/modules/valkey"));
        var shop = SHOP.with(sessions).override(sessions, "node_type", "cache.r7g.large");
        assertThat(in(shop.build(), "recovery")).contains("\"node_type\": \"cache.r7g.large\"");
        assertThat(proof(shop.build()).findings())
                .extracting(Finding::rule)
                .containsExactly("topology/overrides-are-known");
    }

    @Test
    void voidsTheProofOfWhatStandsOnIt() {
        var shop = SHOP.override(WEB, "health_check_grace_seconds", 900).build();
        assertThat(proof(shop).unproved()).containsOnlyKeys("shop/edge");
        assertThat(proof(shop).voiding("shop/edge"))
                .extracting(OwnChange::stack, OwnChange::what)
                .containsExactly(
                        tuple("shop-primary", "module.web (health_check_grace_seconds)"),
                        tuple("shop-recovery", "module.web (health_check_grace_seconds)"));
        assertThat(proof(shop).findings())
                .extracting(Finding::rule, Finding::severity, Finding::subject)
                .containsExactly(tuple("topology/overrides-are-known", Severity.WARNING, "shop/web"));
    }

    @Test
    void listsTheVariablesWhereThereIsNone() {
        assertThat(fault(SHOP.override(WEB, "maintenance", "sun")))
                .startsWith("The service \"web\" has no variable \"maintenance\": the module ")
                .contains("the module service has ", "capacity, ", "log_retention_days, ", "policy_arns, ");
    }

    @Test
    void refusesAnotherType() {
        assertThat(fault(SHOP.override(WEB, "log_retention_days", List.of(1))))
                .isEqualTo(
                        "The variable \"log_retention_days\" of the module service is number, and cannot be a list.");
    }

    @Test
    void refusesAnElementThatIsNotThere() {
        assertThat(fault(SHOP.override(service("wep"), "log_retention_days", 400)))
                .isEqualTo(
                        "Nothing is built for the service \"wep\", so that its variable \"log_retention_days\" cannot be"
                                + " given a value.");
    }

    @Test
    void refusesWhatIsNoValueOfTerraforms() {
        assertThatThrownBy(() -> SHOP.override(WEB, "log_retention_days", 1.5))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("A module takes no Double: give text, a whole number, true or false, or a list or map of"
                        + " these.");
    }

    private static String fault(TopologyBuilder broken) {
        var findings = proof(broken.build()).findings();
        assertThat(findings)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("topology/overrides-fit", Severity.ERROR));
        return findings.get(0).summary();
    }

    private static OwnProof proof(Topology topology) {
        return OwnFilesCheck.of(topology, OwnFiles.UNREAD);
    }

    private static String in(Topology topology, String stack) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals("shop-" + stack))
                .map(Document::json)
                .findFirst()
                .orElseThrow();
    }
}

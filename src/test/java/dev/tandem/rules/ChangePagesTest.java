package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.changes.ChangeCheck;
import dev.tandem.changes.CommittedStacks;
import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about changes, whose snippets are compared with the topology that each page says is committed. */
class ChangePagesTest {

    /** Of it the page shows Terraform, since a module of one's own needs files: see ChangeCheckTest. */
    private static final String SHOWS_TERRAFORM = "change/module-is-unknown";

    private static final Topology COMMITTED = topology("shop")
            .primary(EU_WEST_1, network("10.10.0.0/16"))
            .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
            .state(stateBucket("shop-terraform-state"))
            .with(postgres("orders").replicaInRecovery())
            .build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatToAvoidFiresThisRuleAlone(RulePage page) {
        var applied = page.rule().equals("change/load-balancer-is-replaced")
                ? committed(page.snippet("Prefer").define())
                : committed(COMMITTED);
        var findings = findings(page, "Avoid", applied);
        assertThat(findings).extracting(Finding::rule).isNotEmpty().containsOnly(page.rule());
        assertThat(page.text())
                .containsPattern("\nSeverity: " + findings.get(0).severity().word() + "[\n;]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void whatToPreferStaysQuiet(RulePage page) {
        var applied =
                switch (page.rule()) {
                    case "change/retired-is-done" ->
                        committed(page.snippet("Avoid").define());
                    case "change/load-balancer-is-replaced" ->
                        committed(page.snippet("Prefer").define());
                    default -> committed(COMMITTED);
                };
        assertThat(findings(page, "Prefer", applied)).isEmpty();
    }

    /** A page on two topologies is about one that is written beside the committed one. */
    private static List<Finding> findings(RulePage page, String section, CommittedStacks committed) {
        var topology = page.snippet(section).define();
        var all =
                page.rule().equals("change/state-bucket-is-shared") ? List.of(COMMITTED, topology) : List.of(topology);
        var check = new ChangeCheck(committed);
        var findings = new ArrayList<>(check.of(topology));
        findings.addAll(check.between(all, name -> true));
        return findings;
    }

    private static CommittedStacks committed(Topology topology) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(topology).forEach(document -> texts.put(document.name(), document.json()));
        return new CommittedStacks("generated", texts);
    }

    static Stream<RulePage> pages() {
        return RulePage.all().stream()
                .filter(page -> ChangeCheck.rules().contains(page.rule()))
                .filter(page -> !page.rule().equals(SHOWS_TERRAFORM));
    }
}

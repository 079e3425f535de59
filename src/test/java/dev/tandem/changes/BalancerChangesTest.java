package dev.tandem.changes;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.accelerator.Accelerator;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A deployed load balancer that moves between public and private subnets is found before anything is planned. */
class BalancerChangesTest {

    private static final Service WEB = service("web");
    private static final Accelerator EDGE = accelerator("edge").to(WEB);
    private static final Accelerator FACING = EDGE.internetFacing("deployed that way");

    @Test
    void refusesToReplaceOneThatIsProtected() {
        assertThat(change(shop(FACING), shop(EDGE))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/load-balancer-is-replaced");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.subject()).isEqualTo("bank/web");
            assertThat(finding.summary())
                    .isEqualTo("The load balancer of \"web\" moves to private subnets, and AWS replaces it: the next"
                            + " apply removes its listeners, and then fails at its deletion protection.");
            assertThat(finding.fix()).startsWith("Keep it with .internetFacing(\"deployed that way\")");
            assertThat(finding.evidence())
                    .containsExactly(
                            "module.web_load_balancer of the stack bank-primary had internal = false",
                            "module.web_load_balancer of the stack bank-recovery had internal = false");
        });
    }

    @Test
    void refusesTheFirstHostnameOfAServiceThatIsInternal() {
        var named = sites().entry(hostname("www").in(publicZone("example.com")).to(WEB))
                .build();
        assertThat(change(sites().with(WEB).build(), named)).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).contains("moves to public subnets");
            assertThat(finding.fix()).startsWith("Keep it by leaving out the entry");
        });
    }

    @Test
    void warnsOfOneThatMayBeDeleted() {
        var unprotected = sites().entry(FACING)
                .override(WEB, "deletion_protection", false)
                .build();
        var moved =
                sites().entry(EDGE).override(WEB, "deletion_protection", false).build();
        assertThat(change(unprotected, moved)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.summary())
                    .endsWith("\"web\" does not answer in a region until its stack and the global one are applied.");
        });
    }

    @Test
    void staysQuietOnOneThatStaysWhereItIs() {
        assertThat(change(shop(FACING), shop(FACING.internetFacing("another reason"))))
                .isEmpty();
        assertThat(change(sites().with(WEB).build(), shop(EDGE))).isEmpty();
    }

    private static Topology shop(Accelerator edge) {
        return sites().entry(edge).build();
    }

    private static List<Finding> change(Topology before, Topology after) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(before).forEach(document -> texts.put(document.name(), document.json()));
        return new ChangeCheck(new CommittedStacks("generated", texts)).of(after);
    }
}

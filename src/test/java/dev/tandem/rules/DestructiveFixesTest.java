package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.changes.ChangeCheck;
import dev.tandem.changes.CommittedStacks;
import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a warning suggests is free on a new system. Where it would replace data on a deployed one, as the step from what
 * its page avoids to what it prefers shows, the fix says so.
 */
class DestructiveFixesTest {

    @Test
    void aFixThatReplacesDataSaysSo() {
        var replacing = new TreeSet<String>();
        for (var page : RulePage.all()) {
            if (!Rules.all().stream().map(Rule::id).toList().contains(page.rule())) {
                continue;
            }
            var avoided = page.snippet("Avoid").define();
            var findings = Rules.check(avoided, NameClashes::of).findings();
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)
                    && replaces(avoided, page.snippet("Prefer").define())) {
                replacing.add(page.rule());
                assertThat(findings)
                        .filteredOn(finding -> finding.rule().equals(page.rule()))
                        .as(page.rule())
                        .isNotEmpty()
                        .extracting(Finding::fix)
                        .allMatch(fix -> fix.contains(" On a deployed system "));
            }
        }
        assertThat(replacing)
                .contains(
                        "data/files-in-several-zones",
                        "key/same-in-both-regions",
                        "messaging/order-is-kept",
                        "messaging/several-zones");
    }

    private static boolean replaces(Topology deployed, Topology wanted) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(deployed).forEach(document -> texts.put(document.name(), document.json()));
        List<Finding> findings = new ChangeCheck(new CommittedStacks("generated", texts)).of(wanted);
        return findings.stream().map(Finding::rule).anyMatch("change/data-is-replaced"::equals);
    }
}

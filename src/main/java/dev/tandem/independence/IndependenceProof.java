package dev.tandem.independence;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import java.util.List;
import java.util.SortedMap;

/**
 * What planning and applying the recovery and the global stack needs.
 *
 * @param primary the region that is dark
 * @param findings what of it is in the dark, or cannot be shown not to be
 */
public record IndependenceProof(String topology, Region primary, List<Need> needs, List<Finding> findings) {

    /** Copies both lists. */
    public IndependenceProof {
        needs = List.copyOf(needs);
        findings = findings.stream().sorted().toList();
    }

    /** The region that is dark, as AWS writes it. */
    public String dark() {
        return primary.id();
    }

    /** What is needed, in few words, by the place where it is. */
    public SortedMap<String, List<String>> byPlace() {
        return Inventory.of(needs);
    }

    /** Where the dark region is named although nobody asks it, and why. */
    public List<String> onlyNamed() {
        return Inventory.allowed(needs);
    }

    /** Whether nothing that is needed is in the dark, and all of it could be told. */
    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.atLeast(Severity.WARNING));
    }
}

package dev.tandem.testing;

import dev.tandem.diagnostics.Finding;
import dev.tandem.independence.RegionIndependence;
import dev.tandem.independence.SynthOutput;
import java.util.Optional;
import java.util.stream.Stream;

/** The recovery and the global stack can be planned and applied while the primary region is unreachable. */
final class RecoversWithoutThePrimary implements Clause {

    /** Where the control planes of global services are is the user's choice of regions. */
    private static final String CHOSEN = "recovery/control-planes-survive";

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.settings().stream()
                .flatMap(setting -> findings(setting.output()))
                .findFirst()
                .map(finding -> "needs the primary region to recover (" + finding.rule() + "): " + finding.summary());
    }

    private static Stream<Finding> findings(SynthOutput output) {
        return RegionIndependence.of(output).findings().stream()
                .filter(finding -> !finding.rule().equals(CHOSEN));
    }
}

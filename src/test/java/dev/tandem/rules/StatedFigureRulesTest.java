package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Rate;
import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatedFigureRulesTest {

    private static final Rule USED = new EstimateIsUsed();

    @Test
    void reportsAFigureThatNothingAsksFor() {
        var topology = bank().measured(Recovery.AURORA_GLOBAL_FAILOVER, minutes(1), minutes(2))
                .build();
        assertThat(findings(USED, topology)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.summary())
                    .isEqualTo(
                            "The topology states how long it takes until a secondary cluster of an Aurora global"
                                    + " database takes over, which happens in none of its recoveries: the figure changes nothing.");
            assertThat(finding.origin().file()).isEqualTo("StatedFigureRulesTest.java");
        });
    }

    @Test
    void reportsTheLineThatStatesTheFigure() {
        var first = bank().assumed(Recovery.AURORA_GLOBAL_FAILOVER, minutes(1), minutes(2));
        var both = first.assumed(Recovery.BROKER_IS_PROMOTED, minutes(1), minutes(2));
        assertThat(findings(USED, both.build()))
                .extracting(finding -> finding.origin().line())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void reportsARateOfWhatTheTopologyDoesNotHave() {
        var topology = bank().assumed(Rate.CLOUDFRONT, 1, Duration.ofHours(1)).build();
        assertThat(findings(USED, topology))
                .singleElement()
                .extracting(Finding::severity, Finding::summary, Finding::fix)
                .containsExactly(
                        Severity.WARNING,
                        "The topology states how often CloudFront fails, which it does not have: the rate changes nothing.",
                        "Remove .assumed(...) of it.");
    }

    @Test
    void staysQuietOnFiguresThatTheProofAsksFor() {
        var topology = bank().measured(Recovery.PERSON_DECIDES, minutes(1), minutes(3))
                .assumed(Recovery.REPLICA_IS_PROMOTED, minutes(3), minutes(9))
                .assumed(Rate.ZONE, 0.5, Duration.ofHours(6))
                .build();
        assertThat(findings(USED, topology)).isEmpty();
    }

    @Test
    void waitsUntilTheTopologyHasNoError() {
        var topology = bank().recovery(EU_WEST_1, network("10.20.0.0/16"))
                .assumed(Rate.CLOUDFRONT, 1, Duration.ofHours(1))
                .build();
        assertThat(Rules.check(topology).findings()).extracting(Finding::rule).containsOnly("topology/two-regions");
    }
}

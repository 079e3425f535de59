package dev.tandem.resilience.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.proof.Effects;
import dev.tandem.runbook.ElementImpact;
import dev.tandem.runbook.Runbook;
import dev.tandem.topology.Stated;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of element that can fail owes the proof and the runbook. */
class ElementContractTest {

    private static final Set<Recovery> ALWAYS =
            Set.of(Recovery.PERSON_DECIDES, Recovery.ALARM_IS_RAISED, Recovery.REGION_IS_MADE_ACTIVE);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("losses")
    void losingWhatItRestsOnChangesSomeOutcome(ProvedKind kind, String atom) {
        assertThat(new Effects(kind.system().build(), kind.entry()).ofLosing(atom))
                .isTrue();
    }

    /** Nothing runs on Terraform's state in the primary region. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void losingWhatNothingRestsOnChangesNoOutcome(ProvedKind kind) {
        assertThat(new Effects(kind.system().build(), kind.entry()).ofLosing("eu-west-1/state-shop"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void asksForTheFiguresThatConcernItAndForNoOthers(ProvedKind kind) {
        var measured = kind.system();
        for (var estimate : Recovery.all()) {
            measured = measured.measured(estimate, Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
        var unused = Derivation.unusedEstimates(measured.build());
        assertThat(ids(unused.stream().map(Stated::figure)))
                .isEqualTo(ids(Recovery.all().stream()
                        .filter(estimate -> !ALWAYS.contains(estimate))
                        .filter(estimate -> !kind.estimates().contains(estimate))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void hasARowInTheRunbook(ProvedKind kind) {
        assertThat(Runbook.of(kind.system().build()).impacts())
                .extracting(ElementImpact::element)
                .contains(kind.name());
    }

    static Stream<Arguments> losses() {
        return kinds().flatMap(kind -> kind.matters().stream().map(atom -> Arguments.of(kind, atom)));
    }

    static Stream<ProvedKind> kinds() {
        return ProvedKind.all();
    }

    private static Set<String> ids(Stream<Recovery> estimates) {
        return estimates.map(Recovery::id).collect(Collectors.toSet());
    }
}

package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.EvidenceLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a model is made of, and what it refuses at the call that is wrong. */
class ModelTest {

    private static final Atom REGION = Atom.region("r");

    @Test
    void atomsThatAreMentionedAreInTheModelWithAllTheyAreInsideOf() {
        var model = Model.builder()
                .component(Component.of("web", REGION.zone("a").node("n")).prefers(Atom.region("other")))
                .build();
        assertThat(model.atoms()).extracting(Atom::id).containsExactly("other", "r", "r/a", "r/a/n");
    }

    @Test
    void anAtomFailsWithWhatItIsInsideOfAndNotTheOtherWayRound() {
        assertThat(FailureSet.of(REGION).takesDown(REGION.zone("a").node("n"))).isTrue();
        assertThat(FailureSet.of(REGION.zone("a")).takesDown(REGION)).isFalse();
    }

    @Test
    void aClaimSaysWhatWasTriedAndWhatCameOut() {
        var model = Model.builder()
                .entry(EntryPoint.of("edge", Expr.any(REGION.zone("a"), REGION.zone("b"))))
                .build();
        assertThat(new Prover(model).verdicts("edge", 2).claim())
                .isEqualTo("Each of the 5 sets of at most 2 of the 3 things that can fail in this model was tried on"
                        + " edge: 3 SURVIVES, 0 DEGRADED, 0 RECOVERABLE, 2 LOST.");
    }

    @Test
    void refusesANameThatIsTakenTwice() {
        var component = Component.of("web", REGION);
        refuses(
                () -> Model.builder().component(component).component(component).build(),
                "Two components are called \"web\": give each its own name.");
    }

    @Test
    void refusesAnAtomWithTwoMeanings() {
        var other = new Atom("r", Atom.Kind.KEY, Optional.empty());
        refuses(
                () -> Model.builder().atom(REGION).atom(other).build(),
                "Two atoms are called \"r\": give each its own name.");
    }

    @Test
    void refusesAComponentThatIsNotThere() {
        var component = Component.of("web", REGION).needs(Expr.part("ledger"));
        refuses(
                () -> Model.builder().component(component).build(),
                "There is no component called \"ledger\", only [web].");
    }

    @Test
    void refusesAnEntryPointThatIsNotThere() {
        var prover = new Prover(Model.builder().build());
        refuses(() -> prover.verdicts("edge", 1), "There is no entry point called \"edge\", only [].");
    }

    @Test
    void refusesToFailWhatIsNotThere() {
        var model = Model.builder().entry(EntryPoint.of("edge", REGION)).build();
        var elsewhere = FailureSet.of(Atom.region("elsewhere"));
        refuses(() -> new Prover(model).outcome("edge", elsewhere), "The model has no atom called \"elsewhere\".");
    }

    @Test
    void refusesAVoteThatCannotBeWon() {
        refuses(() -> new AtLeast(2, List.of(REGION)), "At least one and at most all of 1 can be needed, but 2 are.");
        refuses(
                () -> new Weighted(3, Map.of(REGION, 2)),
                "Weights are positive, and between one and their sum can be needed, but 3 of [2] are.");
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        refuses(
                () -> new DurationRange(Duration.ofSeconds(2), Duration.ofSeconds(1)),
                "A span runs from a time that is not negative to one that is not shorter, but this one runs from PT2S"
                        + " to PT1S.");
    }

    @Test
    void refusesAnAtomThatIsNotCalledAfterWhatItIsInsideOf() {
        refuses(
                () -> new Atom("zone", Atom.Kind.ZONE, Optional.of(REGION)),
                "An atom is called after what it is inside of, then a slash and its own name, but this one is called"
                        + " \"zone\" inside r.");
    }

    @Test
    void refusesAShareOfTimeAboveOne() {
        refuses(
                () -> Component.of("web", REGION).agreed(99.9, EvidenceLevel.SLA, "a percentage"),
                "An availability is between 0 and 1, but this one is 99.9.");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

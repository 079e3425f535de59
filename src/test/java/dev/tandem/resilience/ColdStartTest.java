package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import org.junit.jupiter.api.Test;

/** What goes on while it runs, and what could not be started again. */
class ColdStartTest {

    private static final Atom REGION = Atom.region("r");

    /** A database that reads its password from a store that keeps its entries in the database. */
    private static final Model RING = Model.builder()
            .component(Component.of("secrets", REGION).needs(Expr.part("database")))
            .component(Component.of("database", REGION).needs(Expr.part("secrets")))
            .component(Component.of("web", REGION).needs(Expr.part("database")))
            .component(Component.of("mail", REGION))
            .entry(EntryPoint.of("clients", Expr.part("web")))
            .build();

    @Test
    void aRingGoesOnWhileItRuns() {
        assertThat(new Prover(RING).outcome("clients", FailureSet.NOTHING).survival())
                .isEqualTo(Survival.SURVIVES);
    }

    @Test
    void aRingCannotBeStartedFromNothing() {
        var cold = new Prover(RING).coldStart(FailureSet.NOTHING);
        assertThat(cold.stuck()).containsExactly("database", "secrets", "web");
        assertThat(cold.cycle()).containsExactly("database", "secrets");
    }

    @Test
    void whatIsDownAnywayIsNotStuck() {
        assertThat(new Prover(RING).coldStart(FailureSet.of(REGION)).isPossible())
                .isTrue();
    }

    @Test
    void anotherWayInBreaksTheRing() {
        var model = Model.builder()
                .component(Component.of("secrets", REGION).needs(Expr.any(Expr.part("database"), REGION.zone("a"))))
                .component(Component.of("database", REGION).needs(Expr.part("secrets")))
                .build();
        assertThat(new Prover(model).coldStart(FailureSet.NOTHING).isPossible()).isTrue();
        assertThat(new Prover(model).coldStart(FailureSet.of(REGION.zone("a"))).cycle())
                .containsExactly("database", "secrets");
    }

    @Test
    void promotionsThatWaitForEachOtherNeverBegin() {
        var model = Model.builder()
                .component(Component.of("old", Atom.region("other")))
                .component(Component.of("one", REGION))
                .component(Component.of("two", REGION))
                .action(action("one", "two"))
                .action(action("two", "one"))
                .entry(EntryPoint.of("clients", Expr.part("one")))
                .build();
        assertThat(new Prover(model).outcome("clients", FailureSet.NOTHING).survival())
                .isEqualTo(Survival.LOST);
    }

    private static RecoveryAction action(String to, String requires) {
        return new RecoveryAction(
                "promote " + to,
                "old",
                to,
                RecoveryAction.Kind.AUTO,
                Expr.part(requires),
                Estimate.seconds(1, EvidenceLevel.ASSUMED),
                Loss.none());
    }
}

package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long recoveries take and what they lose, on systems small enough to work it out by hand. */
class RecoveryTimeTest {

    private static final Atom PRIMARY = Atom.region("eu-south-1");
    private static final Atom RECOVERY = Atom.region("eu-central-1");
    private static final FailureSet REGION_LOSS = FailureSet.of(PRIMARY);

    private static final Promotion PROMOTE = new Promotion(
            "promote the replica of the ledger",
            "ledger",
            "ledger in recovery",
            Promotion.Kind.MANUAL,
            RECOVERY.controlPlane("rds"),
            Figure.seconds(60, 300, Basis.ASSUMED),
            Loss.seconds(1, 60, Basis.PUBLISHED));

    private static final Promotion RESTORE = new Promotion(
            "restore the ledger from its backup",
            "ledger",
            "ledger in recovery",
            Promotion.Kind.MANUAL,
            RECOVERY.service("backup"),
            Figure.seconds(14_400, Basis.ASSUMED),
            Loss.seconds(86_400, 86_400, Basis.DOCUMENTED));

    /** Health checks and TTL of Route 53, a person who takes a quarter of an hour, and three things at the same time. */
    @Test
    void aWarmStandbyTakesItsSlowestStepAndTheDecision() {
        assertThat(time(warmStandby(Promotion.Kind.MANUAL))).isEqualTo(Duration.ofSeconds(30 + 900 + 300 + 60));
    }

    @Test
    void anAutomaticDecisionTakesNoTime() {
        assertThat(time(warmStandby(Promotion.Kind.AUTO))).isEqualTo(Duration.ofSeconds(390));
    }

    @Test
    void theCriticalPathNamesEachFigureAndItsBasis() {
        var path = path(warmStandby(Promotion.Kind.MANUAL), REGION_LOSS);
        assertThat(path.critical())
                .extracting(Step::what, step -> step.figure().basis())
                .startsWith(
                        tuple("notice the failure", Basis.DOCUMENTED), tuple("decide to use recovery", Basis.ASSUMED))
                .endsWith(tuple("send clients to recovery", Basis.DOCUMENTED))
                .hasSize(4);
        assertThat(path.steps()).hasSize(6);
        assertThat(path.bases()).containsExactly(Basis.DOCUMENTED, Basis.ASSUMED);
    }

    @Test
    void everyPromotionBeginsOnceTheDecisionIsMade() {
        var promotions = path(warmStandby(Promotion.Kind.MANUAL), REGION_LOSS).steps().stream()
                .filter(step -> step.what().startsWith("promote"));
        assertThat(promotions).hasSize(3).allSatisfy(step -> assertThat(step.start())
                .isEqualTo(Span.seconds(930, 930)));
    }

    @Test
    void whatAPromotionRequiresIsDoneBeforeIt() {
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(Component.of("network", RECOVERY))
                .component(Component.of("fleet", RECOVERY))
                .promotion(promotion("attach the network", "network", Expr.ALWAYS, 100))
                .promotion(promotion("launch the fleet", "fleet", Expr.part("network"), 50))
                .entry(recoverable(Expr.part("old"), Expr.part("fleet"), Promotion.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void aComponentStartsAlongsideWhatItNeeds() {
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(Component.of("database", RECOVERY))
                .component(Component.of("fleet", RECOVERY).needs(Expr.part("database")))
                .promotion(promotion("promote the database", "database", Expr.ALWAYS, 100))
                .promotion(promotion("launch the fleet", "fleet", Expr.ALWAYS, 50))
                .entry(recoverable(Expr.part("old"), Expr.part("fleet"), Promotion.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 100 + 60));
    }

    @Test
    void theQuickerWayIsTakenAndTheOtherIsKept() {
        var path = path(ledger(PROMOTE, RESTORE), REGION_LOSS);
        assertThat(path.time().hi()).isEqualTo(Duration.ofSeconds(30 + 900 + 300 + 60));
        assertThat(path.loss()).isEqualTo(PROMOTE.loss());
        assertThat(path.rejected())
                .containsExactly(new Rejected(RESTORE.name(), RESTORE.duration().span(), RESTORE.loss()));
    }

    @Test
    void theSlowerWayIsTakenWhenTheQuickerOneIsGone() {
        var withoutRds = FailureSet.of(PRIMARY, RECOVERY.controlPlane("rds"));
        assertThat(path(ledger(PROMOTE, RESTORE), withoutRds).loss()).isEqualTo(RESTORE.loss());
    }

    @Test
    void aQuickWayThatLosesEverythingComesLast() {
        var empty = new Promotion(
                "start with nothing",
                "ledger",
                "ledger in recovery",
                Promotion.Kind.MANUAL,
                Expr.ALWAYS,
                Figure.seconds(1, Basis.ASSUMED),
                new Loss.Stranded(Basis.DOCUMENTED));
        var path = path(ledger(empty, RESTORE), REGION_LOSS);
        assertThat(path.loss()).isEqualTo(RESTORE.loss());
        assertThat(path.rejected()).extracting(Rejected::loss).containsExactly(empty.loss());
    }

    @Test
    void nothingIsLostWhileTheUsualRegionServes() {
        var outcome = new Prover(ledger(PROMOTE, RESTORE)).outcome("clients", FailureSet.NOTHING);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().time()).isEqualTo(Span.NONE);
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.none());
        assertThat(outcome.path().orElseThrow().rejected()).isEmpty();
    }

    @Test
    void aDecisionCountsIfAnythingOnTheWayNeedsAPerson() {
        var model = Model.builder()
                .component(Component.of("ledger", PRIMARY).keeps("ledger"))
                .component(Component.of("ledger in recovery", RECOVERY).keeps("ledger"))
                .promotion(PROMOTE)
                .entry(recoverable(Expr.part("ledger"), Expr.part("ledger in recovery"), Promotion.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 900 + 300 + 60));
    }

    @Test
    void aVoteWaitsForTheSlowestOfTheQuickest() {
        var one = Component.of("one", RECOVERY);
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(one)
                .component(Component.of("two", RECOVERY))
                .component(Component.of("three", RECOVERY))
                .promotion(promotion("first", "one", Expr.ALWAYS, 500))
                .promotion(promotion("second", "two", Expr.ALWAYS, 100))
                .promotion(promotion("third", "three", Expr.ALWAYS, 200))
                .entry(recoverable(
                        Expr.part("old"),
                        Expr.atLeast(2, Expr.part("one"), Expr.part("two"), Expr.part("three")),
                        Promotion.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 200 + 60));
    }

    @Test
    void storesThatLostDifferentAmountsAreApart() {
        var path = RecoveryPath.READY
                .using("ledger", Loss.seconds(1, 60, Basis.PUBLISHED))
                .using("documents", Loss.seconds(60, 900, Basis.DOCUMENTED));
        assertThat(path.loss()).isEqualTo(Loss.seconds(60, 900, Basis.DOCUMENTED));
        assertThat(path.skew()).contains(Duration.ofSeconds(899));
    }

    @Test
    void oneStoreIsNotApartFromItself() {
        var path = RecoveryPath.READY.using("ledger", Loss.seconds(1, 60, Basis.PUBLISHED));
        assertThat(path.skew()).contains(Duration.ZERO);
    }

    @Test
    void aStoreThatLostEverythingIsApartWithoutBound() {
        var path =
                RecoveryPath.READY.using("ledger", Loss.none()).using("messages", new Loss.Stranded(Basis.DOCUMENTED));
        assertThat(path.loss().isBounded()).isFalse();
        assertThat(path.skew()).isEmpty();
    }

    @Test
    void aStoreWithNoCopyElsewhereIsLostWithItsRegion() {
        var model = Model.builder()
                .component(Component.of("messages", PRIMARY).keeps("messages"))
                .entry(EntryPoint.of("clients", Expr.part("messages")))
                .build();
        var outcome = new Prover(model).outcome("clients", REGION_LOSS);
        assertThat(outcome.lostStores()).containsExactly("messages");
        assertThat(outcome.path()).isEqualTo(Optional.empty());
    }

    private static Model warmStandby(Promotion.Kind kind) {
        var builder = Model.builder().component(Component.of("usual", PRIMARY));
        for (var name : new String[] {"database", "files", "fleet"}) {
            builder.component(Component.of(name, RECOVERY))
                    .promotion(new Promotion(
                            "promote the " + name,
                            "usual",
                            name,
                            kind,
                            RECOVERY.controlPlane(name),
                            Figure.seconds(300, Basis.ASSUMED),
                            Loss.none()));
        }
        var all = Expr.all(Expr.part("database"), Expr.part("files"), Expr.part("fleet"));
        return builder.entry(recoverable(Expr.part("usual"), all, kind)).build();
    }

    private static Model ledger(Promotion... ways) {
        var builder = Model.builder()
                .component(Component.of("ledger", PRIMARY).keeps("ledger"))
                .component(Component.of("ledger in recovery", RECOVERY).keeps("ledger"));
        for (var way : ways) {
            builder.promotion(way);
        }
        return builder.entry(recoverable(Expr.part("ledger"), Expr.part("ledger in recovery"), Promotion.Kind.MANUAL))
                .build();
    }

    private static EntryPoint recoverable(Expr usual, Expr recovery, Promotion.Kind kind) {
        var handover = TrafficFailover.always(
                kind,
                Expr.ALWAYS,
                Figure.seconds(30, Basis.DOCUMENTED),
                Figure.seconds(900, Basis.ASSUMED),
                Figure.seconds(60, Basis.DOCUMENTED));
        return new EntryPoint(
                "clients",
                List.of(Alternative.usual("primary", usual), Alternative.after(handover, "recovery", recovery)));
    }

    private static Promotion promotion(String name, String to, Expr requires, long seconds) {
        return new Promotion(
                name, "old", to, Promotion.Kind.AUTO, requires, Figure.seconds(seconds, Basis.ASSUMED), Loss.none());
    }

    private static Duration time(Model model) {
        return path(model, REGION_LOSS).time().hi();
    }

    private static RecoveryPath path(Model model, FailureSet failures) {
        return new Prover(model).outcome("clients", failures).path().orElseThrow();
    }
}

package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long recoveries take and what they lose, on systems small enough to work it out by hand. */
class RecoveryTimeTest {

    private static final Atom PRIMARY = Atom.region("eu-south-1");
    private static final Atom RECOVERY = Atom.region("eu-central-1");
    private static final FailureSet REGION_LOSS = FailureSet.of(PRIMARY);

    private static final RecoveryAction PROMOTE = new RecoveryAction(
            "promote the replica of the ledger",
            "ledger",
            "ledger in recovery",
            RecoveryAction.Kind.MANUAL,
            RECOVERY.controlPlane("rds"),
            Estimate.seconds(60, 300, EvidenceLevel.ASSUMED),
            Loss.seconds(1, 60, EvidenceLevel.PUBLISHED));

    private static final RecoveryAction RESTORE = new RecoveryAction(
            "restore the ledger from its backup",
            "ledger",
            "ledger in recovery",
            RecoveryAction.Kind.MANUAL,
            RECOVERY.service("backup"),
            Estimate.seconds(14_400, EvidenceLevel.ASSUMED),
            Loss.seconds(86_400, 86_400, EvidenceLevel.DOCUMENTED));

    /** Health checks, a person who takes a quarter of an hour, and four things at the same time. */
    @Test
    void aWarmStandbyTakesItsSlowestStepAndTheDecision() {
        assertThat(time(warmStandby(RecoveryAction.Kind.MANUAL))).isEqualTo(Duration.ofSeconds(30 + 900 + 300));
    }

    @Test
    void anAutomaticDecisionTakesNoTime() {
        assertThat(time(warmStandby(RecoveryAction.Kind.AUTO))).isEqualTo(Duration.ofSeconds(30 + 300));
    }

    @Test
    void clientsAreMovedBesideTheOtherSteps() {
        var path = path(warmStandby(RecoveryAction.Kind.MANUAL), REGION_LOSS);
        assertThat(begins(path, "send clients there")).isEqualTo(DurationRange.seconds(930, 930));
        assertThat(begins(path, "promote the fleet")).isEqualTo(DurationRange.seconds(930, 930));
    }

    @Test
    void healthChecksMoveClientsBeforeAnybodyDecides() {
        var path = path(alarmed(PROMOTE), REGION_LOSS);
        assertThat(begins(path, "send clients there")).isEqualTo(DurationRange.seconds(30, 30));
        assertThat(begins(path, "decide to fail over")).isEqualTo(DurationRange.seconds(30, 30));
        assertThat(begins(path, PROMOTE.name())).isEqualTo(DurationRange.seconds(930, 930));
    }

    @Test
    void movingClientsCountsWhereItIsTheSlowestStep() {
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(Component.of("fleet", RECOVERY))
                .action(action("launch the fleet", "fleet", Expr.ALWAYS, 50))
                .entry(recoverable(Expr.part("old"), Expr.part("fleet"), RecoveryAction.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 60));
    }

    @Test
    void theCriticalPathNamesEachFigureAndItsBasis() {
        var path = path(warmStandby(RecoveryAction.Kind.MANUAL), REGION_LOSS);
        assertThat(path.critical())
                .extracting(TimedStep::what, step -> step.estimate().evidence())
                .containsExactly(
                        tuple("notice the failure", EvidenceLevel.DOCUMENTED),
                        tuple("decide to fail over", EvidenceLevel.ASSUMED),
                        tuple("promote the database", EvidenceLevel.ASSUMED));
        assertThat(path.steps()).hasSize(6);
        assertThat(path.bases()).containsExactly(EvidenceLevel.DOCUMENTED, EvidenceLevel.ASSUMED);
    }

    @Test
    void everyPromotionBeginsOnceTheDecisionIsMade() {
        var actions = path(warmStandby(RecoveryAction.Kind.MANUAL), REGION_LOSS).steps().stream()
                .filter(step -> step.what().startsWith("promote"));
        assertThat(actions).hasSize(3).allSatisfy(step -> assertThat(step.start())
                .isEqualTo(DurationRange.seconds(930, 930)));
    }

    @Test
    void whatAPromotionRequiresIsDoneBeforeIt() {
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(Component.of("network", RECOVERY))
                .component(Component.of("fleet", RECOVERY))
                .action(action("attach the network", "network", Expr.ALWAYS, 100))
                .action(action("launch the fleet", "fleet", Expr.part("network"), 45))
                .entry(recoverable(Expr.part("old"), Expr.part("fleet"), RecoveryAction.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 100 + 45));
    }

    @Test
    void aComponentStartsAlongsideWhatItNeeds() {
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(Component.of("database", RECOVERY))
                .component(Component.of("fleet", RECOVERY).needs(Expr.part("database")))
                .action(action("promote the database", "database", Expr.ALWAYS, 100))
                .action(action("launch the fleet", "fleet", Expr.ALWAYS, 50))
                .entry(recoverable(Expr.part("old"), Expr.part("fleet"), RecoveryAction.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 100));
    }

    @Test
    void theQuickerWayIsTakenAndTheOtherIsKept() {
        var path = path(ledger(PROMOTE, RESTORE), REGION_LOSS);
        assertThat(path.time().hi()).isEqualTo(Duration.ofSeconds(30 + 900 + 300));
        assertThat(path.loss()).isEqualTo(PROMOTE.loss());
        assertThat(path.rejected())
                .containsExactly(new Rejected(RESTORE.name(), RESTORE.duration().range(), RESTORE.loss()));
    }

    @Test
    void theSlowerWayIsTakenWhenTheQuickerOneIsGone() {
        var withoutRds = FailureSet.of(PRIMARY, RECOVERY.controlPlane("rds"));
        assertThat(path(ledger(PROMOTE, RESTORE), withoutRds).loss()).isEqualTo(RESTORE.loss());
    }

    @Test
    void aQuickWayThatLosesEverythingComesLast() {
        var empty = new RecoveryAction(
                "start with nothing",
                "ledger",
                "ledger in recovery",
                RecoveryAction.Kind.MANUAL,
                Expr.ALWAYS,
                Estimate.seconds(1, EvidenceLevel.ASSUMED),
                new Loss.Stranded(EvidenceLevel.DOCUMENTED));
        var path = path(ledger(empty, RESTORE), REGION_LOSS);
        assertThat(path.loss()).isEqualTo(RESTORE.loss());
        assertThat(path.rejected()).extracting(Rejected::loss).containsExactly(empty.loss());
    }

    @Test
    void aWayThatMeetsTheObjectivesIsTakenBeforeOneThatLeavesNothingStranded() {
        var empty = new RecoveryAction(
                "start with nothing",
                "ledger",
                "ledger in recovery",
                RecoveryAction.Kind.MANUAL,
                Expr.ALWAYS,
                Estimate.seconds(1, EvidenceLevel.ASSUMED),
                new Loss.Stranded(EvidenceLevel.DOCUMENTED));
        var hour = new Preference(Optional.of(Duration.ofHours(1)), Optional.empty());
        assertThat(path(ledger(hour, empty, RESTORE), REGION_LOSS).loss()).isEqualTo(empty.loss());
    }

    @Test
    void aStepWaitsForTheStepsThatOperatorsTakeFirstEvenWhereTheyFail() {
        var opened = new Action(
                "open the files", RecoveryAction.Kind.MANUAL, Estimate.seconds(200, EvidenceLevel.ASSUMED), "");
        var waiting = new RecoveryAction(
                new RecoveryStep(PROMOTE.step().action(), Expr.ALWAYS, List.of(opened)),
                PROMOTE.from(),
                PROMOTE.to(),
                PROMOTE.loss());
        var path = path(ledger(waiting), REGION_LOSS);
        assertThat(begins(path, PROMOTE.name())).isEqualTo(DurationRange.seconds(30 + 900 + 200, 30 + 900 + 200));
    }

    @Test
    void whereClientsStaySomebodyNoticesAndDecidesBeforeThePersonActs() {
        var response = new Response(
                new Action("an alarm", RecoveryAction.Kind.AUTO, Estimate.seconds(100, EvidenceLevel.ASSUMED), ""),
                new Action("decide", RecoveryAction.Kind.MANUAL, Estimate.seconds(900, EvidenceLevel.ASSUMED), ""));
        var model = Model.builder()
                .component(Component.of("ledger", PRIMARY.zone("a")))
                .component(Component.of("ledger in recovery", PRIMARY))
                .action(new RecoveryAction(
                        "by itself",
                        "ledger",
                        "ledger in recovery",
                        RecoveryAction.Kind.AUTO,
                        PRIMARY.service("rds"),
                        Estimate.seconds(50, EvidenceLevel.ASSUMED),
                        Loss.none()))
                .action(new RecoveryAction(
                        "by hand",
                        "ledger",
                        "ledger in recovery",
                        RecoveryAction.Kind.MANUAL,
                        Expr.ALWAYS,
                        Estimate.seconds(300, EvidenceLevel.ASSUMED),
                        Loss.none()))
                .entry(new EntryPoint(
                        "clients",
                        List.of(Alternative.usual(
                                "primary", Expr.any(Expr.part("ledger"), Expr.part("ledger in recovery")))),
                        Optional.of(response)))
                .build();
        var byHand = FailureSet.of(PRIMARY.zone("a"), PRIMARY.service("rds"));
        assertThat(path(model, byHand).time().hi()).isEqualTo(Duration.ofSeconds(100 + 900 + 300));
        assertThat(path(model, FailureSet.of(PRIMARY.zone("a"))).time().hi()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void nothingIsLostWhileTheUsualRegionServes() {
        var outcome = new Prover(ledger(PROMOTE, RESTORE)).outcome("clients", FailureSet.NOTHING);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().time()).isEqualTo(DurationRange.NONE);
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.none());
        assertThat(outcome.path().orElseThrow().rejected()).isEmpty();
    }

    @Test
    void aDecisionCountsIfAnythingOnTheWayNeedsAPerson() {
        assertThat(time(alarmed(PROMOTE))).isEqualTo(Duration.ofSeconds(30 + 900 + 300));
    }

    @Test
    void aVoteWaitsForTheSlowestOfTheQuickest() {
        var one = Component.of("one", RECOVERY);
        var model = Model.builder()
                .component(Component.of("old", PRIMARY))
                .component(one)
                .component(Component.of("two", RECOVERY))
                .component(Component.of("three", RECOVERY))
                .action(action("first", "one", Expr.ALWAYS, 500))
                .action(action("second", "two", Expr.ALWAYS, 100))
                .action(action("third", "three", Expr.ALWAYS, 200))
                .entry(recoverable(
                        Expr.part("old"),
                        Expr.atLeast(2, Expr.part("one"), Expr.part("two"), Expr.part("three")),
                        RecoveryAction.Kind.AUTO))
                .build();
        assertThat(time(model)).isEqualTo(Duration.ofSeconds(30 + 200));
    }

    @Test
    void storesThatLostDifferentAmountsAreApart() {
        var path = RecoveryPath.READY
                .using("ledger", Loss.seconds(1, 60, EvidenceLevel.PUBLISHED))
                .using("documents", Loss.seconds(60, 900, EvidenceLevel.DOCUMENTED));
        assertThat(path.loss()).isEqualTo(Loss.seconds(60, 900, EvidenceLevel.DOCUMENTED));
        assertThat(path.skew()).contains(Duration.ofSeconds(899));
    }

    @Test
    void oneStoreIsNotApartFromItself() {
        var path = RecoveryPath.READY.using("ledger", Loss.seconds(1, 60, EvidenceLevel.PUBLISHED));
        assertThat(path.skew()).contains(Duration.ZERO);
    }

    @Test
    void aStoreThatLostEverythingIsApartWithoutBound() {
        var path = RecoveryPath.READY
                .using("ledger", Loss.none())
                .using("messages", new Loss.Stranded(EvidenceLevel.DOCUMENTED));
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

    private static Model warmStandby(RecoveryAction.Kind kind) {
        var builder = Model.builder().component(Component.of("usual", PRIMARY));
        for (var name : new String[] {"database", "files", "fleet"}) {
            builder.component(Component.of(name, RECOVERY))
                    .action(new RecoveryAction(
                            "promote the " + name,
                            "usual",
                            name,
                            kind,
                            RECOVERY.controlPlane(name),
                            Estimate.seconds(300, EvidenceLevel.ASSUMED),
                            Loss.none()));
        }
        var all = Expr.all(Expr.part("database"), Expr.part("files"), Expr.part("fleet"));
        return builder.entry(recoverable(Expr.part("usual"), all, kind)).build();
    }

    /** A ledger whose clients are moved by health checks. */
    private static Model alarmed(RecoveryAction way) {
        return Model.builder()
                .component(Component.of("ledger", PRIMARY).keeps("ledger"))
                .component(Component.of("ledger in recovery", RECOVERY).keeps("ledger"))
                .action(way)
                .entry(recoverable(Expr.part("ledger"), Expr.part("ledger in recovery"), RecoveryAction.Kind.AUTO))
                .build();
    }

    private static Model ledger(RecoveryAction... ways) {
        return ledger(Preference.NONE, ways);
    }

    private static Model ledger(Preference preference, RecoveryAction... ways) {
        var builder = Model.builder()
                .preferring(preference)
                .component(Component.of("ledger", PRIMARY).keeps("ledger"))
                .component(Component.of("ledger in recovery", RECOVERY).keeps("ledger"));
        for (var way : ways) {
            builder.action(way);
        }
        return builder.entry(
                        recoverable(Expr.part("ledger"), Expr.part("ledger in recovery"), RecoveryAction.Kind.MANUAL))
                .build();
    }

    private static EntryPoint recoverable(Expr usual, Expr recovery, RecoveryAction.Kind kind) {
        var failover = TrafficFailover.always(
                kind,
                Expr.ALWAYS,
                Estimate.seconds(30, EvidenceLevel.DOCUMENTED),
                Estimate.seconds(900, EvidenceLevel.ASSUMED),
                Estimate.seconds(60, EvidenceLevel.DOCUMENTED));
        return new EntryPoint(
                "clients",
                List.of(Alternative.usual("primary", usual), Alternative.after(failover, "recovery", recovery)));
    }

    private static RecoveryAction action(String name, String to, Expr requires, long seconds) {
        return new RecoveryAction(
                name,
                "old",
                to,
                RecoveryAction.Kind.AUTO,
                requires,
                Estimate.seconds(seconds, EvidenceLevel.ASSUMED),
                Loss.none());
    }

    private static DurationRange begins(RecoveryPath path, String what) {
        return path.steps().stream()
                .filter(step -> step.what().equals(what))
                .map(TimedStep::start)
                .findFirst()
                .orElseThrow();
    }

    private static Duration time(Model model) {
        return path(model, REGION_LOSS).time().hi();
    }

    private static RecoveryPath path(Model model, FailureSet failures) {
        return new Prover(model).outcome("clients", failures).path().orElseThrow();
    }
}

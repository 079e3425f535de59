package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incidents that happened to AWS, replayed on systems that were built for them and on systems that were not. */
class IncidentsTest {

    private static final Atom VIRGINIA = Atom.region("us-east-1");
    private static final Atom OREGON = Atom.region("us-west-2");
    private static final Atom UAE = Atom.region("me-central-1");
    private static final Atom ROUTE_53_RECORDS = VIRGINIA.controlPlane("route53");

    /** 20 October 2025: for eight hours no instance could be launched (aws.amazon.com/message/101925). */
    private static final FailureSet NO_LAUNCHES =
            FailureSet.of(VIRGINIA.controlPlane("ec2"), VIRGINIA.controlPlane("dynamodb"), ROUTE_53_RECORDS);

    /** 1 March 2026: one zone lost its power to a fire; the next day a second one was impaired. */
    private static final FailureSet ONE_ZONE = FailureSet.of(UAE.zone("az2"));

    private static final FailureSet TWO_ZONES = FailureSet.of(UAE.zone("az2"), UAE.zone("az3"));

    /** 28 February 2017: S3 did not answer in one region for about five hours. */
    private static final FailureSet NO_OBJECTS = FailureSet.of(VIRGINIA.service("s3"));

    @Test
    void instancesThatRunGoOnServingWithoutTheControlPlane() {
        assertThat(survival(scalingOutInVirginia(), NO_LAUNCHES)).isEqualTo(Survival.SURVIVES);
    }

    @Test
    void capacityThatHasToBeLaunchedInTheSameRegionIsNotRecovered() {
        var alsoANode = FailureSet.of(with(NO_LAUNCHES, VIRGINIA.zone("a").node("web")));
        assertThat(survival(scalingOutInVirginia(), alsoANode)).isEqualTo(Survival.LOST);
        assertThat(survival(
                        scalingOutInVirginia(), FailureSet.of(VIRGINIA.zone("a").node("web"))))
                .isEqualTo(Survival.SURVIVES);
    }

    @Test
    void failoverByHealthChecksNeedsNoControlPlane() {
        var gone = FailureSet.of(with(NO_LAUNCHES, VIRGINIA.zone("a"), VIRGINIA.zone("b")));
        assertThat(survival(twoRegions(RecoveryAction.Kind.AUTO, Expr.ALWAYS), gone))
                .isEqualTo(Survival.SURVIVES);
    }

    @Test
    void failoverByEditingRecordsDoesNotWorkWhenVirginiaIsGone() {
        var edited = twoRegions(RecoveryAction.Kind.MANUAL, ROUTE_53_RECORDS);
        var gone = FailureSet.of(with(NO_LAUNCHES, VIRGINIA.zone("a"), VIRGINIA.zone("b")));
        assertThat(survival(edited, gone)).isEqualTo(Survival.LOST);
        assertThat(survival(edited, FailureSet.of(VIRGINIA.zone("a"), VIRGINIA.zone("b"))))
                .isEqualTo(Survival.RECOVERABLE);
        assertThat(survival(edited, FailureSet.of(VIRGINIA))).isEqualTo(Survival.LOST);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"quorum", "database", "objects"})
    void oneOfThreeZonesIsSurvivedByEverythingThatIsSpread(String component) {
        assertThat(new Prover(spreadOverTheEmirates())
                        .outcome(component, ONE_ZONE)
                        .survival())
                .isEqualTo(Survival.SURVIVES);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"quorum", "objects"})
    void twoOfThreeZonesTakeEveryMajorityWithThem(String component) {
        assertThat(new Prover(spreadOverTheEmirates())
                        .outcome(component, TWO_ZONES)
                        .survival())
                .isEqualTo(Survival.LOST);
    }

    @Test
    void twoOfThreeZonesMeanLeavingTheRegion() {
        var outcome = new Prover(spreadOverTheEmirates()).outcome("clients", TWO_ZONES);
        assertThat(outcome.survival()).isEqualTo(Survival.RECOVERABLE);
        assertThat(outcome.alternative()).contains("elsewhere");
    }

    @Test
    void theOtherRegionServesObjectsWhenOneRegionDoesNot() {
        var outcome = new Prover(replicatedObjects()).outcome("clients", NO_OBJECTS);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.alternative()).contains("copy");
        assertThat(outcome.path().orElseThrow().loss()).isEqualTo(Loss.seconds(0, 900, EvidenceLevel.SLA));
    }

    @Test
    void objectsInOneRegionOnlyAreLostForAsLong() {
        var model = Model.builder()
                .component(objects("objects", VIRGINIA))
                .entry(EntryPoint.of("clients", Expr.part("objects")))
                .build();
        assertThat(new Prover(model).outcome("clients", NO_OBJECTS).lostStores())
                .containsExactly("objects");
    }

    /** Two instances that are both needed, and a group that launches another one if it may. */
    private static Model scalingOutInVirginia() {
        var fleet = Component.replicated(
                "fleet",
                2,
                List.of(VIRGINIA.zone("a").node("web"), VIRGINIA.zone("b").node("web")));
        return Model.builder()
                .component(fleet)
                .component(Component.of("relaunched fleet", Expr.any(VIRGINIA.zone("a"), VIRGINIA.zone("b"))))
                .action(new RecoveryAction(
                        "launch instances",
                        "fleet",
                        "relaunched fleet",
                        RecoveryAction.Kind.AUTO,
                        VIRGINIA.controlPlane("ec2"),
                        Estimate.seconds(120, 300, EvidenceLevel.ASSUMED),
                        Loss.none()))
                .entry(EntryPoint.of("clients", Expr.any(Expr.part("fleet"), Expr.part("relaunched fleet"))))
                .build();
    }

    private static Model twoRegions(RecoveryAction.Kind kind, Expr requires) {
        return Model.builder()
                .atom(VIRGINIA.controlPlane("ec2"))
                .atom(VIRGINIA.controlPlane("dynamodb"))
                .atom(ROUTE_53_RECORDS)
                .component(Component.replicated(
                        "here",
                        1,
                        List.of(
                                VIRGINIA.zone("a").node("web"),
                                VIRGINIA.zone("b").node("web"))))
                .component(Component.of("there", OREGON.zone("a").node("web")))
                .entry(new EntryPoint(
                        "clients",
                        List.of(
                                Alternative.usual("here", Expr.part("here")),
                                Alternative.after(handover(kind, requires), "there", Expr.part("there")))))
                .build();
    }

    private static Model spreadOverTheEmirates() {
        var zones = List.of(UAE.zone("az1"), UAE.zone("az2"), UAE.zone("az3"));
        return Model.builder()
                .component(Component.replicated(
                        "quorum",
                        2,
                        zones.stream().map(zone -> zone.node("voter")).toList()))
                .component(Component.replicated(
                        "database",
                        1,
                        zones.stream().map(zone -> zone.node("database")).toList()))
                .component(objects("objects", UAE))
                .component(Component.of("elsewhere", Atom.region("eu-south-1")))
                .entry(EntryPoint.of("quorum", Expr.part("quorum")))
                .entry(EntryPoint.of("database", Expr.part("database")))
                .entry(EntryPoint.of("objects", Expr.part("objects")))
                .entry(new EntryPoint(
                        "clients",
                        List.of(
                                Alternative.usual("emirates", Expr.all(Expr.part("quorum"), Expr.part("objects"))),
                                Alternative.after(
                                        handover(RecoveryAction.Kind.MANUAL, Expr.ALWAYS),
                                        "elsewhere",
                                        Expr.part("elsewhere")))))
                .build();
    }

    private static Model replicatedObjects() {
        return Model.builder()
                .component(objects("original", VIRGINIA))
                .component(objects("replica", OREGON))
                .action(new RecoveryAction(
                        "read the replica",
                        "original",
                        "replica",
                        RecoveryAction.Kind.AUTO,
                        Expr.ALWAYS,
                        Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                        Loss.seconds(0, 900, EvidenceLevel.SLA)))
                .entry(new EntryPoint(
                        "clients",
                        List.of(
                                Alternative.usual("original", Expr.part("original")),
                                Alternative.after(
                                        handover(RecoveryAction.Kind.AUTO, Expr.ALWAYS),
                                        "copy",
                                        Expr.part("replica")))))
                .build();
    }

    /** S3 keeps objects in three zones, whichever the account sees, and goes on without one of them. */
    private static Component objects(String id, Atom region) {
        return Component.replicated(id, 2, List.of(region.zone("az1"), region.zone("az2"), region.zone("az3")))
                .needs(region.service("s3"))
                .keeps("objects");
    }

    private static TrafficFailover handover(RecoveryAction.Kind kind, Expr requires) {
        return TrafficFailover.always(
                kind,
                requires,
                Estimate.seconds(90, EvidenceLevel.DOCUMENTED),
                Estimate.seconds(900, EvidenceLevel.ASSUMED),
                Estimate.seconds(60, EvidenceLevel.DOCUMENTED));
    }

    private static Atom[] with(FailureSet failures, Atom... more) {
        return Stream.concat(failures.atoms().stream(), Stream.of(more)).toArray(Atom[]::new);
    }

    private static Survival survival(Model model, FailureSet failures) {
        var all = Model.builder();
        failures.atoms().forEach(all::atom);
        model.atoms().forEach(all::atom);
        model.components().forEach(all::component);
        model.actions().forEach(all::action);
        model.entries().forEach(all::entry);
        return new Prover(all.build()).outcome("clients", failures).survival();
    }
}

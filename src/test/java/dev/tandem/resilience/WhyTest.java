package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasons that are given for what becomes of an entry point. */
class WhyTest {

    private static final Atom PRIMARY = Atom.region("eu-south-1");
    private static final Atom RECOVERY = Atom.region("eu-central-1");
    private static final Atom A = PRIMARY.zone("a");
    private static final Atom B = PRIMARY.zone("b");

    private static final Model BANK = Model.builder()
            .component(Component.replicated("ledger", 1, List.of(A.node("writer"), B.node("standby"))))
            .component(Component.of("ledger in recovery", RECOVERY.zone("a").node("replica")))
            .component(Component.replicated("web", 2, List.of(A.node("web"), B.node("web"), B.node("web-2")))
                    .unimpairedWith(Expr.atLeast(3, A.node("web"), B.node("web"), B.node("web-2")))
                    .needs(Expr.part("ledger")))
            .component(Component.of("web in recovery", RECOVERY.zone("a").node("web"))
                    .needs(Expr.part("ledger in recovery")))
            .action(new RecoveryAction(
                    "promote the replica of ledger",
                    "ledger",
                    "ledger in recovery",
                    RecoveryAction.Kind.MANUAL,
                    RECOVERY.controlPlane("rds"),
                    Estimate.seconds(60, 300, EvidenceLevel.ASSUMED),
                    Loss.seconds(1, 60, EvidenceLevel.PUBLISHED)))
            .entry(new EntryPoint(
                    "edge",
                    List.of(
                            Alternative.usual("primary", Expr.part("web")),
                            Alternative.after(
                                    TrafficFailover.always(
                                            RecoveryAction.Kind.AUTO,
                                            Expr.ALWAYS,
                                            Estimate.seconds(30, EvidenceLevel.DOCUMENTED),
                                            Estimate.seconds(900, EvidenceLevel.ASSUMED),
                                            Estimate.seconds(0, EvidenceLevel.DOCUMENTED)),
                                    "recovery",
                                    Expr.part("web in recovery")))))
            .build();

    @Test
    void whatIsUnaffectedNeedsNoReason() {
        assertThat(why(FailureSet.NOTHING)).isEqualTo("""
                edge is served by primary
                  primary serves""");
    }

    @Test
    void tellsWhatIsLeftOfAVoteThatStillHolds() {
        assertThat(why(FailureSet.of(B.node("standby")))).isEqualTo("""
                edge is served by primary
                  primary serves
                    web serves
                      ledger serves
                        1 of 2 are left, 1 are needed
                          eu-south-1/b/standby has failed""");
    }

    @Test
    void tellsWhatIsMissedWhenImpaired() {
        assertThat(why(FailureSet.of(A.node("web")))).isEqualTo("""
                edge is served by primary, but impaired
                  primary does not serve at its best
                    web does not serve at its best
                      2 of 3 are left, 2 are needed
                        eu-south-1/a/web has failed
                      2 of 3 are left, 3 are needed
                        eu-south-1/a/web has failed""");
    }

    @Test
    void tellsWhatCanBeDoneAndWhatFailed() {
        assertThat(why(FailureSet.of(PRIMARY))).isEqualTo("""
                edge can be recovered
                  primary does not serve
                    web does not serve
                      0 of 3 are left, 2 are needed
                        eu-south-1/a/web is down: eu-south-1 has failed
                        eu-south-1/b/web is down: eu-south-1 has failed
                        eu-south-1/b/web-2 is down: eu-south-1 has failed
                      ledger does not serve
                        0 of 2 are left, 1 are needed
                          eu-south-1/a/writer is down: eu-south-1 has failed
                          eu-south-1/b/standby is down: eu-south-1 has failed
                  recovery serves
                    web in recovery serves
                      ledger in recovery serves
                        "promote the replica of ledger" can be done""");
    }

    @Test
    void leadsFromALostEntryPointDownToWhatFailed() {
        assertThat(why(FailureSet.of(B, A.node("writer"), RECOVERY.controlPlane("rds"))))
                .isEqualTo("""
                edge is lost: no alternative can serve it
                  primary does not serve
                    web does not serve
                      1 of 3 are left, 2 are needed
                        eu-south-1/b/web is down: eu-south-1/b has failed
                        eu-south-1/b/web-2 is down: eu-south-1/b has failed
                      ledger does not serve
                        0 of 2 are left, 1 are needed
                          eu-south-1/a/writer has failed
                          eu-south-1/b/standby is down: eu-south-1/b has failed
                  recovery does not serve
                    web in recovery does not serve
                      ledger in recovery does not serve
                        "promote the replica of ledger" cannot be done
                          eu-central-1/control-plane-rds has failed""");
    }

    @Test
    void namesTheAlternativesThatCarriedIt() {
        var a = Atom.alone(Atom.Kind.NODE, "a");
        var b = Atom.alone(Atom.Kind.NODE, "b");
        var model = Model.builder().entry(EntryPoint.of("edge", Expr.any(a, b))).build();
        assertThat(new Prover(model).why("edge", FailureSet.of(a)).text()).isEqualTo("""
                edge is served by edge
                  edge serves
                    1 of 2 alternatives are left: b
                      a has failed""");
    }

    private static String why(FailureSet failures) {
        return new Prover(BANK).why("edge", failures).text();
    }
}

package dev.tandem.resilience.derived;

import static dev.tandem.resilience.RecoveryAction.Kind.AUTO;
import static dev.tandem.resilience.RecoveryAction.Kind.MANUAL;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.Alternative;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.TrafficFailover;
import dev.tandem.topology.TrafficTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry point in two regions. Health checks move clients to the recovery region when what they see of the primary
 * region fails, and only then; for any other failure a person has to move them, by a control plane in one region.
 *
 * @param edge the component that sends clients: a name, or an accelerator
 * @param automatic how health checks move clients
 * @param canBeForced whether a person can move them; CloudFront asks the other bucket for each request anew
 */
public record TwoRegionEntry(
        RegionModel primary, RegionModel recovery, Part edge, Recovery automatic, boolean canBeForced) {

    /** Adds the entry point, with what has to serve in each region and what health checks see of the primary one. */
    public void addTo(Model.Builder model, String entry, Expr usual, Expr other, Expr watched) {
        var failovers = new ArrayList<TrafficFailover>();
        failovers.add(byHealthChecks(watched));
        if (canBeForced) {
            failovers.add(decidedBy(new RecoverySteps(recovery).clientsKept()));
            failovers.add(decidedBy(new RecoverySteps(recovery).clientsMovedByHand()));
        }
        model.entry(new EntryPoint(
                entry,
                List.of(Alternative.usual(primary.id(), usual), new Alternative(recovery.id(), other, failovers)),
                Optional.of(BackgroundPart.response(primary))));
    }

    private TrafficFailover byHealthChecks(Expr watched) {
        return new TrafficFailover(
                AUTO,
                watched,
                edge,
                primary.estimates().action(edge.component() + " sends clients to " + recovery.id(), AUTO, automatic),
                decided(),
                nothingToMove());
    }

    private TrafficFailover decidedBy(RecoveryStep step) {
        return new TrafficFailover(
                step.action().kind(),
                Expr.NEVER,
                Expr.all(edge, step.requires()),
                BackgroundPart.response(primary).noticed(),
                decided(),
                step.action());
    }

    private Action decided() {
        return primary.estimates().action("Decide to fail over to " + recovery.id(), MANUAL, Recovery.PERSON_DECIDES);
    }

    /** Clients are there already, or come by themselves. */
    static Action nothingToMove() {
        return new Action("Clients follow", AUTO, Estimate.seconds(0, EvidenceLevel.DOCUMENTED), "");
    }

    /** What has to serve in a region for whoever comes in there: a service, or each of those behind a load balancer. */
    public static Stream<Expr> target(TrafficTarget target, RegionModel place) {
        return kind(target).serving(target, place);
    }

    /** The same for whoever asks for a host: of a shared load balancer, the services that its routes lead to. */
    public static Stream<Expr> target(TrafficTarget target, String host, RegionModel place) {
        return kind(target).serving(target, host, place);
    }

    /** What health checks see of it in a region. */
    public static Expr watched(TrafficTarget target, RegionModel place) {
        return kind(target).watched(target, place);
    }

    private static Serving<TrafficTarget> kind(TrafficTarget target) {
        return Kinds.<Serving<TrafficTarget>>facet(target, Serving.class).orElseThrow();
    }
}

package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Alternative;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.Response;
import dev.tandem.resilience.TrafficFailover;
import dev.tandem.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workload that no entry leads to, such as the consumer of a queue, proved like an entry point: it works in the primary
 * region, or in the recovery region. No clients have to be moved; what it consumes there is that region's own.
 */
record BackgroundPart(Workload workload, RegionModel primary, RegionModel recovery) {

    void addTo(Model.Builder model) {
        model.entry(new EntryPoint(
                primary.topology().subject(workload.name()),
                List.of(
                        Alternative.usual(primary.id(), needs(primary)),
                        Alternative.after(failover(), recovery.id(), needs(recovery))),
                Optional.of(response(primary))));
    }

    private Expr needs(RegionModel place) {
        return Expr.all(Stream.concat(
                        Stream.of(Expr.part(place.component(workload.name()))),
                        Stream.of(new Uses(workload, place).queues()))
                .toArray(Expr[]::new));
    }

    private TrafficFailover failover() {
        var usual = response(primary);
        return new TrafficFailover(
                RecoveryAction.Kind.AUTO,
                Expr.NEVER,
                Expr.ALWAYS,
                usual.noticed(),
                primary.estimates()
                        .action("Decide to use " + recovery.id(), RecoveryAction.Kind.MANUAL, Recovery.PERSON_DECIDES),
                TwoRegionEntry.nothingToMove());
    }

    /** An alarm, and somebody who decides. */
    static Response response(RegionModel place) {
        return new Response(
                place.estimates()
                        .action("An alarm reports the failure", RecoveryAction.Kind.AUTO, Recovery.ALARM_IS_RAISED),
                place.estimates().action("Decide what to do", RecoveryAction.Kind.MANUAL, Recovery.PERSON_DECIDES));
    }
}

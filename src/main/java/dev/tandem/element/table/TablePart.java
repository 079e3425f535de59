package dev.tandem.element.table;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RegionModel;

/**
 * A table as what can fail: kept by DynamoDB in several zones, of which it can do without one; and a replica in the
 * recovery region that takes writes at any time, so that nothing has to happen before it is used.
 */
record TablePart(Table table, RegionModel place) {

    void addTo(Model.Builder model) {
        if (!table.presentIn(place.side())) {
            model.component(whole(Expr.NEVER));
            return;
        }
        model.component(whole(place.keptInZones(model, place.component(table.name()))));
        if (!place.home()) {
            model.action(replicaIsUsed());
        }
    }

    private Component whole(Expr serves) {
        var level = ServiceLevel.DYNAMODB;
        return Component.of(place.component(table.name()), serves)
                .needs(place.service("dynamodb"), place.key(table.key()))
                .keeps(table.name())
                .agreed(level.severalZones() / 100, EvidenceLevel.SLA, level.source());
    }

    private RecoveryAction replicaIsUsed() {
        var estimates = place.estimates();
        return new RecoveryAction(
                RecoveryStep.of(
                        estimates.action(
                                "Use the replica of " + table.name() + " in " + place.id(),
                                RecoveryAction.Kind.AUTO,
                                Recovery.TABLE_REPLICA_IS_USED),
                        Expr.ALWAYS),
                place.other().component(table.name()),
                place.component(table.name()),
                new Loss.Within(estimates.of(Recovery.TABLE_REPLICA_IS_USED).loss()));
    }
}

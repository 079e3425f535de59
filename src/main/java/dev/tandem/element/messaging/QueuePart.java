package dev.tandem.element.messaging;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.derived.RegionModel;

/**
 * A queue as what can fail: kept by SQS in several zones, of which it can do without one. The one of the recovery region
 * runs already, and its consumers go on with it by themselves; but nothing that was waiting in the other one is in it.
 */
record QueuePart(Queue queue, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(id(), place.keptInZones(model, place.component(queue.name())))
                .needs(place.service("sqs"), place.key(queue.key()))
                .keeps(queue.name())
                .agreed(ServiceLevel.SQS.severalZones() / 100, EvidenceLevel.ASSUMED, ServiceLevel.SQS.source()));
        model.component(
                Component.of(place.messages(queue.name()), place.region()).keeps(queue.name()));
        if (!place.home()) {
            model.action(empty(place.other().component(queue.name()), id()));
            model.action(empty(place.other().messages(queue.name()), place.messages(queue.name())));
        }
    }

    private RecoveryAction empty(String from, String to) {
        return new RecoveryAction(
                "Use the empty queue " + queue.name() + " in " + place.id(),
                from,
                to,
                RecoveryAction.Kind.AUTO,
                Expr.ALWAYS,
                Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                new Loss.Stranded(EvidenceLevel.DOCUMENTED));
    }

    private String id() {
        return place.component(queue.name());
    }
}

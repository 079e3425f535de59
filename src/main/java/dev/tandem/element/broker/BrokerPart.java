package dev.tandem.element.broker;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import java.util.List;

/**
 * A broker as what can fail: a cluster of three of which a majority has to stay, a pair of which one is enough, or a
 * single instance. The one of the recovery region knows what the other was sent only if AWS replicates it.
 */
record BrokerPart(Broker broker, RegionModel place) {

    private static final int MAJORITY = 2;

    void addTo(Model.Builder model) {
        model.component(Component.of(id(), instances(model))
                .needs(place.service("mq"), place.key(broker.key()))
                .keeps(broker.name())
                .agreed(ServiceLevel.MQ.severalZones() / 100, EvidenceLevel.ASSUMED, ServiceLevel.MQ.source()));
        if (!place.home()) {
            model.action(takenOver());
        }
    }

    /** The one of the recovery region runs already, but knows what was sent to the other only if AWS replicates it. */
    private RecoveryAction takenOver() {
        var steps = new RecoverySteps(place);
        var from = place.other().component(broker.name());
        if (broker instanceof ActiveMq replica && replica.replicated()) {
            var loss = place.estimates().of(Recovery.BROKER_IS_PROMOTED).loss();
            return new RecoveryAction(promoted(replica, steps), from, id(), new Loss.Within(loss));
        }
        var stranded = new Loss.Stranded(EvidenceLevel.DOCUMENTED);
        return broker instanceof RabbitMq rabbit
                ? new RecoveryAction(defined(rabbit, steps), from, id(), stranded)
                : new RecoveryAction(
                        "Use the empty broker " + broker.name() + " in " + place.id(),
                        from,
                        id(),
                        RecoveryAction.Kind.AUTO,
                        Expr.ALWAYS,
                        Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                        stranded);
    }

    /** The replica of an ActiveMQ broker takes clients. */
    static RecoveryStep promoted(ActiveMq broker, RecoverySteps steps) {
        return steps.byHand(
                "Promote " + broker.name() + " in " + steps.place().id(), Recovery.BROKER_IS_PROMOTED, "mq");
    }

    /** What is inside of a RabbitMQ broker is there; it takes an instance in the region to look. */
    static RecoveryStep defined(RabbitMq broker, RecoverySteps steps) {
        return steps.byHand("Check the definitions of " + broker.name(), Recovery.BROKER_HAS_DEFINITIONS)
                .requiring(Expr.all(Expr.part(steps.active()), steps.instanceUsing(broker)));
    }

    private Expr instances(Model.Builder model) {
        if (broker.instance().deployment() instanceof Deployment.SingleInstance) {
            return node(0);
        }
        return broker instanceof RabbitMq
                ? goingOn(
                        model,
                        Expr.all(node(0), node(1), node(2)),
                        new AtLeast(MAJORITY, List.of(node(0), node(1), node(2))))
                : goingOn(model, node(0), node(1));
    }

    /** It is down for as long as it takes the rest to notice. */
    private Expr goingOn(Model.Builder model, Expr usual, Expr rest) {
        model.component(Component.of(id() + "/nodes", usual));
        model.component(Component.of(id() + "/nodes-left", rest));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        place.estimates()
                                .action(
                                        broker.name() + " goes on without a node in " + place.id(),
                                        RecoveryAction.Kind.AUTO,
                                        Recovery.BROKER_NODE_IS_LOST),
                        place.service("mq")),
                id() + "/nodes",
                id() + "/nodes-left",
                Loss.none()));
        return Expr.any(Expr.part(id() + "/nodes"), Expr.part(id() + "/nodes-left"));
    }

    private Expr node(int number) {
        return place.node("mq", broker.name(), number);
    }

    private String id() {
        return place.component(broker.name());
    }
}

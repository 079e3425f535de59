package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Deployment;
import dev.tandem.topology.RabbitMq;
import dev.tandem.topology.Side;
import java.util.List;

/**
 * A broker as what can fail: a cluster of three of which a majority has to stay, a pair of which one is enough, or a
 * single instance. The one of the recovery region knows what the other was sent only if AWS replicates it.
 */
record BrokerPart(Broker broker, Place place) {

    private static final int MAJORITY = 2;

    void addTo(Model.Builder model) {
        model.component(Component.of(id(), instances())
                .needs(place.region().service("mq"), place.key())
                .keeps(broker.name())
                .agreed(ServiceLevel.MQ.severalZones() / 100, Basis.ASSUMED, ServiceLevel.MQ.source()));
        if (place.side() == Side.RECOVERY) {
            model.promotion(broker.replicated() ? promoted() : empty());
        }
    }

    private Promotion promoted() {
        var promoted = place.topology().figure(Recovery.BROKER_IS_PROMOTED);
        return way(
                "promote the broker " + broker.name() + " in " + place.region().id(),
                Promotion.Kind.MANUAL,
                place.controlPlane("mq"),
                promoted.time(),
                new Loss.Within(promoted.loss()));
    }

    /** It runs already, but nothing that was sent to the other one is in it, and somebody has to want that. */
    private Promotion empty() {
        return way(
                "go on with the empty broker " + broker.name() + " in "
                        + place.region().id(),
                Promotion.Kind.MANUAL,
                Expr.ALWAYS,
                Figure.seconds(0, Basis.DOCUMENTED),
                new Loss.Everything(Basis.DOCUMENTED));
    }

    private Promotion way(String name, Promotion.Kind kind, Expr requires, Figure duration, Loss loss) {
        return new Promotion(name, place.other().component(broker.name()), id(), kind, requires, duration, loss);
    }

    private Expr instances() {
        if (broker.instance().deployment() instanceof Deployment.SingleInstance) {
            return node(0);
        }
        return broker instanceof RabbitMq
                ? new AtLeast(MAJORITY, List.of(node(0), node(1), node(2)))
                : Expr.any(node(0), node(1));
    }

    private Expr node(int number) {
        return place.node(broker.name(), number);
    }

    private String id() {
        return place.component(broker.name());
    }
}

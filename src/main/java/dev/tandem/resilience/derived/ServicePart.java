package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A service as what can fail: instances spread over zones, each with the NAT gateway it leaves through, behind a load
 * balancer. Only instances that run count as survival; that their group launches others is a step on the way back that
 * somebody has to see to, because launching may not be possible for hours (us-east-1, October 2025).
 */
record ServicePart(Service service, Place place) {

    void addTo(Model.Builder model) {
        var running = running(place.topology().capacity(service, place.side()).instances());
        addScaled(model);
        model.component(instances(running));
        model.component(loadBalancer());
    }

    /** Where clients of this region find it. */
    static String id(Service service, Place place) {
        return place.component(service.name(), "load-balancer");
    }

    /** As many are ample in the recovery region as in the primary one: the load is the same. */
    private Component instances(List<Expr> running) {
        var scaled = Expr.part(scaledId());
        var serves = enough(running, service.capacity().fewest(), scaled);
        var ample = enough(running, service.capacity().ample(), scaled);
        var component = Component.of(instancesId(), serves).needs(place.region().service("ec2"), place.key());
        return needing(serves.equals(ample) ? component : component.unimpairedWith(ample));
    }

    private static Expr enough(List<Expr> running, int needed, Expr scaled) {
        return running.size() < needed ? scaled : Expr.any(new AtLeast(needed, running), scaled);
    }

    private Component needing(Component component) {
        return new Uses(service, place)
                .needing(component)
                .agreed(agreed(ServiceLevel.EC2), Basis.SLA, ServiceLevel.EC2.source());
    }

    private void addScaled(Model.Builder model) {
        var launched = place.topology().figure(Recovery.INSTANCES_ARE_LAUNCHED);
        model.component(Component.of(scaledId(), place.anyZone()));
        model.promotion(new Promotion(
                launching(),
                instancesId(),
                scaledId(),
                home() ? Promotion.Kind.MANUAL : Promotion.Kind.PIPELINE,
                home() ? launchable() : Expr.all(place.pipeline("ssm"), launchable()),
                launched.time(),
                Loss.none()));
    }

    private String launching() {
        var what = "instances of " + service.name() + " in " + place.region().id();
        return home() ? "see that the Auto Scaling group launches " + what : "launch " + what;
    }

    private Expr launchable() {
        return Expr.all(place.controlPlane("ec2"), place.controlPlane("autoscaling"), place.key());
    }

    private boolean home() {
        return place.side() == Side.PRIMARY;
    }

    private Component loadBalancer() {
        var shared = place.topology().balancersOf(service);
        if (!shared.isEmpty()) {
            return Component.of(id(service, place), Expr.part(SharedBalancerPart.id(shared.get(0), place)))
                    .needs(Expr.part(instancesId()));
        }
        return Component.of(id(service, place), Expr.any(place.zones().toArray(Expr[]::new)))
                .needs(place.region().service("elasticloadbalancing"), Expr.part(instancesId()))
                .agreed(agreed(ServiceLevel.LOAD_BALANCER), Basis.SLA, ServiceLevel.LOAD_BALANCER.source());
    }

    private double agreed(ServiceLevel level) {
        var percent = place.zones().size() > 1
                ? level.severalZones()
                : level.oneZone().orElse(level.severalZones());
        return percent / 100;
    }

    private List<Expr> running(int count) {
        return IntStream.range(0, count)
                .<Expr>mapToObj(
                        number -> Expr.all(place.node(service.name(), number), place.egress(place.zone(number))))
                .toList();
    }

    private String instancesId() {
        return place.component(service.name());
    }

    private String scaledId() {
        return place.component(service.name(), "scaled-out");
    }
}

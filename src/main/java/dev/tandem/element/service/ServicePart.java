package dev.tandem.element.service;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Uses;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A service as what can fail: instances spread over zones, behind a load balancer. Only instances that run count as
 * survival; that their group launches others is a step that somebody has to check, because launching may not be possible
 * for hours (us-east-1, October 2025). In the recovery region, instances that use what follows the primary region restart
 * once the region is active. An instance that runs needs no key: EC2 keeps the data key of an attached volume in memory (KMS
 * developer guide, "How unusable KMS keys affect data keys"); launching one does.
 */
record ServicePart(Service service, RegionModel place) {

    private static final String INTERNAL = "internal-load-balancer";

    void addTo(Model.Builder model) {
        var running = nodes();
        addScaled(model);
        if (restarts()) {
            addRestarted(model);
        }
        model.component(healthCheck());
        model.component(instances(running));
        model.component(loadBalancer());
        if (new InternalAccess(place.topology(), service).separate()) {
            model.component(balanced(place.component(service.name(), INTERNAL)));
        }
        if (LoadBalancer.leadingTo(service, place.topology()).isEmpty()) {
            model.component(Component.of(checked(service, place), place.anyZone())
                    .needs(place.service("elasticloadbalancing"), Expr.part(healthy(service, place))));
        }
    }

    /** Where clients of this region find it. */
    static String id(Service service, RegionModel place) {
        return place.component(service.name(), "load-balancer");
    }

    /** Where workloads of this region find it. */
    static String internalId(Service service, RegionModel place) {
        return new InternalAccess(place.topology(), service).separate()
                ? place.component(service.name(), INTERNAL)
                : id(service, place);
    }

    /** Its target group, which is healthy while one of its targets is. */
    static String healthy(Service service, RegionModel place) {
        return place.component(service.name(), "healthy-targets");
    }

    /** Its instances once others were launched. */
    static String scaled(Service service, RegionModel place) {
        return place.component(service.name(), "scaled-out");
    }

    /** What it is called that its group launches instances. */
    static String launching(Service service, RegionModel place) {
        return "The Auto Scaling group launches instances of " + service.name() + " in " + place.id();
    }

    /** Whether any instance of it is there, whatever it serves. */
    static Expr present(Service service, RegionModel place) {
        var scaled = Expr.part(scaled(service, place));
        var running = new ServicePart(service, place).nodes();
        return running.isEmpty() ? scaled : Expr.any(new AtLeast(1, running), scaled);
    }

    /** What health checks from outside see of its own load balancer. */
    static String checked(Service service, RegionModel place) {
        return place.component(service.name(), "health-check");
    }

    /** As many are ample in the recovery region as in the primary one: the load is the same. */
    private Component instances(List<Expr> running) {
        var scaled = Expr.part(scaledId());
        var enough = enough(running, service.capacity().fewest());
        var serves = enough.equals(Expr.NEVER)
                ? scaled
                : Expr.any(restarts() ? Expr.all(enough, Expr.part(restartedId())) : enough, scaled);
        var sufficient = Expr.any(enough(withEgress(running), service.capacity().enough()), scaled);
        var component = Component.of(instancesId(), serves).needs(place.service("ec2"));
        return new Uses(service, place)
                .needing(component.unimpairedWith(sufficient))
                .agreed(agreed() / 100, EvidenceLevel.SLA, ServiceLevel.EC2.source());
    }

    /** So many of those that run; never, if fewer run; always, if none are needed. */
    private static Expr enough(List<Expr> running, int needed) {
        if (needed == 0) {
            return Expr.ALWAYS;
        }
        return running.size() < needed ? Expr.NEVER : new AtLeast(needed, running);
    }

    /** A shallow check passes while an instance runs; one that tests more fails without that as well. */
    private Component healthCheck() {
        var tested = service.front().targets().coverage().covered().stream()
                .map(used -> Expr.part(Uses.component(used, place)))
                .toArray(Expr[]::new);
        return Component.of(healthy(service, place), present(service, place))
                .needs(place.service("ec2"))
                .needs(tested);
    }

    private void addScaled(Model.Builder model) {
        var uses = new Uses(service, place);
        var launch = Expr.all(place.launch("ec2", "autoscaling"), uses.startup());
        model.component(Component.of(scaledId(), place.anyZoneWithAccess()));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        launched(),
                        place.home() ? launch : Expr.all(launch, Expr.part(new RecoverySteps(place).active()))),
                instancesId(),
                scaledId(),
                Loss.none()));
    }

    /** A new instance takes as long as AWS needs, or as long as the user says that it may take until it serves. */
    private Action launched() {
        var usual = place.estimates()
                .action(launching(service, place), RecoveryAction.Kind.SUPERVISED, Recovery.INSTANCES_ARE_LAUNCHED);
        return service.capacity()
                .scaling()
                .start()
                .filter(stated -> stated.compareTo(usual.estimate().range().hi()) > 0)
                .map(stated -> slower(usual, stated))
                .orElse(usual);
    }

    private Action slower(Action usual, Duration stated) {
        var range = new DurationRange(usual.estimate().range().lo(), stated);
        return new Action(
                usual.what(),
                usual.kind(),
                new Estimate(range, EvidenceLevel.ASSUMED),
                "startsWithin(...) of " + service.name() + ", stated at " + service.origin());
    }

    private void addRestarted(Model.Builder model) {
        var uses = new Uses(service, place);
        var read = place.estimates().of(Recovery.PARAMETERS_ARE_READ);
        var restarted = place.estimates().of(Recovery.PROGRAM_RESTARTS);
        model.component(Component.of(restartedId(), place.anyZoneWithAccess()));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        new Action(
                                "The instances of " + service.name() + " read their parameters and restart",
                                RecoveryAction.Kind.AUTO,
                                new Estimate(
                                        read.time()
                                                .range()
                                                .then(restarted.time().range()),
                                        restarted.time().evidence()),
                                read.source() + "; " + restarted.source()),
                        Expr.all(uses.startup(), Expr.part(new RecoverySteps(place).active()))),
                instancesId(),
                restartedId(),
                Loss.none()));
    }

    private boolean restarts() {
        return new Uses(service, place).followsTheRole();
    }

    private Component loadBalancer() {
        var shared = LoadBalancer.leadingTo(service, place.topology());
        if (!shared.isEmpty()) {
            return Component.of(id(service, place), Expr.part(SharedBalancerPart.id(shared.get(0), place)))
                    .needs(Expr.part(instancesId()));
        }
        return balanced(id(service, place));
    }

    /** A load balancer that leads to its instances alone. */
    private Component balanced(String id) {
        var level = ServiceLevel.LOAD_BALANCER;
        var agreed = place.zones().size() > 1
                ? level.severalZones()
                : level.oneZone().orElse(level.severalZones());
        return Component.of(id, place.anyZone())
                .needs(place.service("elasticloadbalancing"), Expr.part(instancesId()))
                .agreed(agreed / 100, EvidenceLevel.SLA, level.source());
    }

    /** The agreement for a region asks for instances in two zones; of a single one less is agreed to. */
    private double agreed() {
        var zones = Math.min(count(), place.zones().size());
        return zones > 1
                ? ServiceLevel.EC2.severalZones()
                : ServiceLevel.EC2.oneZone().orElseThrow();
    }

    private int count() {
        return Capacity.of(service, place.topology(), place.side()).instances();
    }

    /** Instances serve without a NAT gateway, unless the user says that they need the internet. */
    private List<Expr> nodes() {
        return IntStream.range(0, count())
                .<Expr>mapToObj(number -> service.program().internet().isPresent()
                        ? Expr.all(place.node("ec2", service.name(), number), place.egress(place.zone(number)))
                        : place.node("ec2", service.name(), number))
                .toList();
    }

    /** What calls AWS's services through a NAT gateway serves worse without. */
    private List<Expr> withEgress(List<Expr> running) {
        if (!new Uses(service, place).callsAws()) {
            return running;
        }
        return IntStream.range(0, running.size())
                .mapToObj(number -> Expr.all(running.get(number), place.egress(place.zone(number))))
                .toList();
    }

    private String instancesId() {
        return place.component(service.name());
    }

    private String scaledId() {
        return scaled(service, place);
    }

    private String restartedId() {
        return place.component(service.name(), "restarted");
    }
}

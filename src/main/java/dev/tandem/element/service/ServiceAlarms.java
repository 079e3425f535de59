package dev.tandem.element.service;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the operator of a service is woken for.
 *
 * <p>Sources: CloudWatch user guide, "Recommended alarms", Elastic Load Balancing and EC2 Auto Scaling (read 2026) for
 * what to watch. The limits are what teams commonly agree on with their users, and each method says why.
 */
final class ServiceAlarms {

    private static final String BALANCER = "AWS/ApplicationELB";

    private final Topology topology;
    private final RegionRole side;

    ServiceAlarms(Topology topology, RegionRole side) {
        this.topology = topology;
        this.side = side;
    }

    Stream<Alarm> of(Service service) {
        return Stream.of(none(service), unhealthy(service), errors(service), latency(service), cpu(service));
    }

    /** Nobody is served: two minutes rule out the replacement of a single instance. A region of no instances is well. */
    private Alarm none(Service service) {
        return Alarm.on(
                        service,
                        "none-healthy",
                        "No instance of " + service.name() + " is healthy: this region serves no requests. Look at"
                                + " its log group and at what it uses; if the region is lost, fail over.")
                .metric(Metric.minimum(BALANCER, "HealthyHostCount", targets(service)))
                .below(least(service))
                .lasting(Duration.ofMinutes(2))
                .missing(withoutTargets(service));
    }

    /** Auto Scaling replaces an unhealthy instance within minutes; ten say that the new ones fail as well. */
    private Alarm unhealthy(Service service) {
        return Alarm.on(
                        service,
                        "unhealthy",
                        "Instances of " + service.name() + " are unhealthy and replacing them does not help: look at"
                                + " what was deployed last, and at the boot log.")
                .metric(Metric.maximum(BALANCER, "UnHealthyHostCount", targets(service)))
                .above(0)
                .lasting(Duration.ofMinutes(10));
    }

    /**
     * One request in a hundred fails, in three minutes of five: a monthly objective of 99 % is being spent, and a single
     * error at night is not enough. Errors of a load balancer of its own count, for users see no difference.
     */
    private Alarm errors(Service service) {
        var metrics = new TreeMap<>(Map.of(
                "requests", Metric.sum(BALANCER, "RequestCount", traffic(service)),
                "failed", Metric.sum(BALANCER, "HTTPCode_Target_5XX_Count", traffic(service))));
        if (!shared(service)) {
            metrics.put("unanswered", Metric.sum(BALANCER, "HTTPCode_ELB_5XX_Count", traffic(service)));
        }
        var errors = shared(service) ? "FILL(failed, 0)" : "(FILL(failed, 0) + FILL(unanswered, 0))";
        return Alarm.on(
                        service,
                        "errors",
                        "More than 1 % of the requests to " + service.name() + " are answered with 5xx: look at its"
                                + " log group and at what it uses.")
                .expression("IF(requests >= 20, 100 * " + errors + " / requests, 0)", metrics)
                .above(1)
                .anyOf(3)
                .quietWhenMissing();
    }

    /** Two seconds are where users give up waiting without a sign; the slowest twentieth shows it before an average. */
    private Alarm latency(Service service) {
        return Alarm.on(
                        service,
                        "latency",
                        "One request in twenty to " + service.name() + " takes more than 2 seconds: compare with its"
                                + " processors and with what it uses.")
                .metric(Metric.percentile(95, BALANCER, "TargetResponseTime", traffic(service)))
                .above(2)
                .quietWhenMissing();
    }

    /** The group scales out at 60 %; a quarter of an hour at 85 % says that it has reached its most, or cannot launch. */
    private static Alarm cpu(Service service) {
        var group = Reference.module(TerraformNames.call(service), "autoscaling_group_name");
        return Alarm.on(
                        service,
                        "cpu",
                        "The processors of " + service.name() + " are busy though it scales out: it may have reached"
                                + " its limit, or AWS may have no capacity.")
                .metric(Metric.average("AWS/EC2", "CPUUtilization", Map.of("AutoScalingGroupName", group)))
                .above(85)
                .lasting(Duration.ofMinutes(15));
    }

    private Value least(Service service) {
        return standing(service) ? Value.number(1) : Role.choose(Value.number(1), Value.number(0));
    }

    private Value withoutTargets(Service service) {
        var bad = Value.text("breaching");
        return standing(service) ? bad : Role.choose(bad, Value.text("notBreaching"));
    }

    /** Whether instances run here on an ordinary day. */
    private boolean standing(Service service) {
        return side == RegionRole.PRIMARY
                || Capacity.of(service, topology, side).instances() > 0;
    }

    /** What is told apart by the load balancer, if it is the service's own, and by the target group otherwise. */
    private Map<String, Value> traffic(Service service) {
        return shared(service) ? targets(service) : Map.of("LoadBalancer", ofBalancer(service, "arn_suffix"));
    }

    private Map<String, Value> targets(Service service) {
        return Map.of(
                "LoadBalancer", ofBalancer(service, "arn_suffix"),
                "TargetGroup", ofBalancer(service, "target_group_arn_suffixes").at(service.name()));
    }

    private boolean shared(Service service) {
        return !LoadBalancer.leadingTo(service, topology).isEmpty();
    }

    private Reference ofBalancer(Service service, String output) {
        return Reference.module(LoadBalancerLowering.call(topology, service), output);
    }
}

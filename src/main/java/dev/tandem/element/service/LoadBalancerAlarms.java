package dev.tandem.element.service;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What whoever looks after a shared load balancer is woken for; what its services answer is theirs to watch.
 *
 * <p>Source: Elastic Load Balancing user guide, "CloudWatch metrics for your Application Load Balancer" (read 2026).
 */
final class LoadBalancerAlarms {

    private static final String BALANCER = "AWS/ApplicationELB";

    private LoadBalancerAlarms() {}

    /** As for a service: one request in a hundred, in three minutes of five. */
    static Stream<Alarm> of(LoadBalancer balancer) {
        var call = TerraformNames.call(balancer) + LoadBalancerLowering.SUFFIX;
        var itself = Map.<String, Value>of("LoadBalancer", Reference.module(call, "arn_suffix"));
        return Stream.of(Alarm.on(
                        balancer,
                        "unanswered",
                        "More than 1 % of the requests to " + balancer.name()
                                + " get a 5xx of the load balancer itself: look"
                                + " for services without healthy instances, and for answers that it cannot read.")
                .expression(
                        "IF(requests >= 20, 100 * FILL(unanswered, 0) / requests, 0)",
                        Map.of(
                                "requests", Metric.sum(BALANCER, "RequestCount", itself),
                                "unanswered", Metric.sum(BALANCER, "HTTPCode_ELB_5XX_Count", itself)))
                .above(1)
                .anyOf(3)
                .quietWhenMissing());
    }
}

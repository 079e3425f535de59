package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A region, an endpoint or a DNS record gets less traffic; none at all is an error. It is a note during a failover. */
final class TrafficShareLower implements PlanCondition {

    private static final String ENDPOINTS = "endpoint_configuration";

    private static final Map<String, List<String>> SHARES = Map.of(
            "aws_globalaccelerator_endpoint_group", List.of("traffic_dial_percentage", ENDPOINTS),
            "aws_route53_record", List.of("weighted_routing_policy.weight"));

    @Override
    public String id() {
        return "review/traffic-share-lower";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.touched().flatMap(change -> check(plan, change));
    }

    private Stream<Observation> check(Plan plan, ResourceChange change) {
        var shares = SHARES.getOrDefault(change.type(), List.of());
        var question = Question.ask(this, change, shares, TrafficShareLower::lower);
        return question.holding().stream().anyMatch(TrafficShareLower::isNothing)
                ? question.observed(
                        FailoverDay.severity(plan, Severity.ERROR),
                        "The share of the traffic goes to zero: this region or endpoint is out of service.",
                        "Keep a share above zero, unless this is a failover.")
                : question.observed(
                        FailoverDay.severity(plan, Severity.WARNING),
                        "The share of the traffic gets lower: the others have to carry the rest.",
                        "Make sure that the others carry the rest of the load.");
    }

    private static Answer lower(Attribute attribute) {
        if (!attribute.name().equals(ENDPOINTS)) {
            return attribute.falls();
        }
        return attribute
                .shrinks()
                .or(Answer.of(weight(attribute.after()) < weight(attribute.before())
                        && attribute.after().list()
                        && attribute.after().items().stream()
                                .noneMatch(endpoint -> endpoint.at("weight").unknown())));
    }

    private static boolean isNothing(Attribute attribute) {
        return attribute.name().equals(ENDPOINTS)
                ? weight(attribute.after()) == 0
                : attribute.after().number().stream().anyMatch(share -> share == 0);
    }

    /** How much traffic all endpoints take together; the provider's default is 128 each. */
    private static double weight(Value endpoints) {
        return endpoints.items().stream()
                .mapToDouble(endpoint -> endpoint.at("weight").number().orElse(128))
                .sum();
    }
}

package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** A DNS record no longer fails over: its policy or health check goes, or primary and secondary change places. */
final class DnsFailoverOff implements ObjectCondition {

    private static final String POLICY = "failover_routing_policy";
    private static final String HEALTH = "alias.evaluate_target_health";
    private static final String NAME = "set_identifier";

    private static final List<String> ATTRIBUTES = List.of(POLICY, POLICY + ".type", "health_check_id", HEALTH, NAME);

    @Override
    public String id() {
        return "review/dns-failover-off";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.type().equals("aws_route53_record")) {
            return Stream.empty();
        }
        return Question.ask(this, change, ATTRIBUTES, DnsFailoverOff::weakens)
                .observed(
                        Severity.ERROR,
                        "DNS failover of this name is turned off or turned around: clients may be sent to a region that is down.",
                        "Keep the failover policy, its health check and its set identifier.");
    }

    private static Answer weakens(Attribute attribute) {
        return switch (attribute.name()) {
            case HEALTH -> attribute.turnsOff();
            case POLICY -> emptied(attribute);
            case POLICY + ".type", NAME -> becomesAnother(attribute);
            default -> Sources.goes(attribute);
        };
    }

    private static Answer emptied(Attribute attribute) {
        if (attribute.before().items().isEmpty()) {
            return Answer.NO;
        }
        return attribute.after().unknown()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(attribute.after().items().isEmpty());
    }

    /** One that is taken out is seen by the policy. */
    private static Answer becomesAnother(Attribute attribute) {
        if (attribute.before().text().isEmpty()) {
            return Answer.NO;
        }
        var after = attribute.after();
        return after.unknown()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(after.text().isPresent()
                        && !after.text().equals(attribute.before().text()));
    }
}

package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Resolvers may keep a DNS record for longer than a minute, and so send clients to a region that is down. */
final class TtlHigher implements ObjectCondition {

    /** Route 53 developer guide, "Values specific for failover records": a TTL of 60 seconds or less. */
    private static final int SECONDS = 60;

    /** Records that lead clients to a service. */
    private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME", "HTTPS", "SVCB", "SRV");

    @Override
    public String id() {
        return "review/ttl-higher";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var type = change.before().at("type").text();
        if (!change.type().equals("aws_route53_record")
                || type.filter(TYPES::contains).isEmpty()) {
            return Stream.empty();
        }
        return Question.ask(this, change, List.of("ttl"), TtlHigher::rises)
                .observed(
                        Severity.WARNING,
                        "The TTL rises above 60 seconds: after a failover, clients keep the old address for that long.",
                        "Keep the TTL at 60 seconds or less for names that fail over.");
    }

    private static Answer rises(Attribute attribute) {
        var rises = attribute.rises();
        return rises.holds()
                ? Answer.of(attribute.after().number().stream().anyMatch(seconds -> seconds > SECONDS))
                : rises;
    }
}

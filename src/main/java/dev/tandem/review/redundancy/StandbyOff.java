package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.stream.Stream;

/** A standby in another availability zone, or the automatic failover to it, is turned off. */
final class StandbyOff implements ObjectCondition {

    /** Of RDS and DMS; ElastiCache (two); OpenSearch (two). */
    private static final List<String> SWITCHES = List.of(
            "multi_az",
            "multi_az_enabled",
            "automatic_failover_enabled",
            "cluster_config.zone_awareness_enabled",
            "cluster_config.multi_az_with_standby_enabled");

    /** Of Amazon MQ; FSx; OpenSearch Serverless. */
    private static final List<String> MODES = List.of("deployment_mode", "deployment_type", "standby_replicas");

    private static final List<String> ATTRIBUTES =
            Stream.of(SWITCHES, MODES).flatMap(List::stream).toList();

    @Override
    public String id() {
        return "review/standby-off";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, ATTRIBUTES, attribute -> attribute
                        .turnsOff()
                        .or(leavesItsZones(attribute)))
                .observed(
                        Severity.ERROR,
                        "The standby or its automatic failover is turned off: the loss of one availability zone is downtime.",
                        "Keep the standby and the automatic failover on.");
    }

    private static Answer leavesItsZones(Attribute attribute) {
        if (!spansZones(attribute.before())) {
            return Answer.NO;
        }
        return attribute.after().unknown() ? Answer.CANNOT_BE_TOLD : Answer.of(!spansZones(attribute.after()));
    }

    private static boolean spansZones(Value mode) {
        return mode.text()
                .filter(word -> word.contains("MULTI_AZ") || word.equals("ENABLED"))
                .isPresent();
    }
}

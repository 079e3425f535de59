package dev.tandem.review.redundancy;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An instance gets fewer CPUs, or less memory with as many. Types whose size their name does not say are not compared. */
final class SmallerInstance implements ObjectCondition {

    private static final List<String> TYPES = List.of(
            "instance_class",
            "db_cluster_instance_class",
            "node_type",
            "host_instance_type",
            "instance_type",
            "cluster_config.instance_type",
            "cluster_config.dedicated_master_type",
            "broker_node_group_info.instance_type");

    private static final Pattern PREFIX = Pattern.compile("^(cache|kafka)\\.");

    @Override
    public String id() {
        return "review/smaller-instance";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, TYPES, SmallerInstance::shrinks)
                .observed(
                        Severity.WARNING,
                        "The instance gets smaller: it may not carry the load, above all after a failover.",
                        "Compare the load at its peak with what the smaller instance can do.");
    }

    private static Answer shrinks(Attribute attribute) {
        if (attribute.before().same(attribute.after()) && !attribute.after().unknown()) {
            return Answer.NO;
        }
        var before = type(attribute.before());
        if (before.isEmpty()) {
            return Answer.NO;
        }
        return attribute.after().unknown()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(type(attribute.after())
                        .filter(after -> isSmaller(after, before.get()))
                        .isPresent());
    }

    private static boolean isSmaller(InstanceType after, InstanceType before) {
        if (after.vcpus().isEmpty() || before.vcpus().isEmpty()) {
            return false;
        }
        var cpus = Integer.compare(after.vcpus().getAsInt(), before.vcpus().getAsInt());
        return cpus < 0 || (cpus == 0 && hasLessMemory(after, before));
    }

    private static boolean hasLessMemory(InstanceType after, InstanceType before) {
        return after.memoryGib().isPresent()
                && before.memoryGib().isPresent()
                && after.memoryGib().getAsDouble() < before.memoryGib().getAsDouble();
    }

    /** Nodes of ElastiCache and MSK are EC2 instance types under a prefix. */
    private static Optional<InstanceType> type(Value value) {
        return value.text().map(name -> PREFIX.matcher(name).replaceFirst("")).flatMap(InstanceType::of);
    }
}

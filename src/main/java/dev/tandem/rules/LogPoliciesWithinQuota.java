package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A region has as many resource policies of CloudWatch Logs as AWS gives an account. */
final class LogPoliciesWithinQuota implements Rule {

    private static final int QUOTA = 10;

    @Override
    public String id() {
        return "operations/log-policies-within-quota";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var names = new NamesInAws(topology);
        long count = topology.elements().stream()
                .flatMap(names::of)
                .filter(name -> name.naming().equals(Naming.LOG_POLICY))
                .count();
        return count > QUOTA ? Stream.of(finding(topology, count)) : Stream.of();
    }

    private Finding finding(Topology topology, long count) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.name(),
                "The system has " + count
                        + " search domains and ActiveMQ brokers, each with a resource policy of CloudWatch"
                        + " Logs, and AWS refuses more than " + QUOTA + " in a region of an account.",
                "Join some of them, or define a second topology for another account.",
                topology.origin());
    }
}

package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A load balancer has as many rules as AWS gives one without being asked. */
final class RulesWithinQuota implements Rule {

    private static final int QUOTA = 100;

    @Override
    public String id() {
        return "edge/rules-within-quota";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(LoadBalancer.class)
                .filter(balancer -> balancer.routes().size() > QUOTA)
                .map(balancer -> finding(topology, balancer));
    }

    private Finding finding(Topology topology, LoadBalancer balancer) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(balancer.name()),
                "The load balancer has " + balancer.routes().size() + " rules, and AWS refuses more than " + QUOTA
                        + " unless the account's quota was raised.",
                "Join hosts and paths by wildcards, share among several load balancers, or have the quota raised in both"
                        + " regions.",
                balancer.origin());
    }
}

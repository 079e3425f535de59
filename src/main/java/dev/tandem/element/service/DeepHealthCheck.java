package dev.tandem.element.service;

import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A health check does not fail with what the primary region fails over by itself, or that moves all clients each time. */
final class DeepHealthCheck implements Rule {

    @Override
    public String id() {
        return "edge/deep-health-check";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class).flatMap(service -> service.front().targets().coverage().covered().stream()
                .distinct()
                .flatMap(covered -> usual(covered).map(usual -> finding(topology, service, covered, usual))));
    }

    /** How it fails over, if it does: EFS, for one, keeps files in all zones and has nothing to fail over. */
    private static Stream<Recovery> usual(Dependency covered) {
        return covered instanceof Store store ? store.failover().stream() : Stream.empty();
    }

    private Finding finding(Topology topology, Service service, Dependency covered, Recovery usual) {
        var store = covered.element().name();
        var home = topology.primary().region().id();
        var failover = topology.estimate(usual);
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(service.name()),
                        "The health check of " + service.name() + " fails while " + store
                                + " does not answer. A failover of "
                                + store + " inside " + home + " makes every instance unhealthy: "
                                + moved(topology, service)
                                + "the Auto Scaling group replaces every instance.",
                        "Remove " + store
                                + " from .covers(...) and from what the path tests; say .coversOnlyItself() if"
                                + " nothing is left.",
                        service.origin())
                .because(
                        failover.what() + ", in " + failover.time().range().lo().toSeconds() + " to "
                                + failover.time().range().hi().toSeconds() + " seconds: " + failover.source());
    }

    private static String moved(Topology topology, Service service) {
        return Entered.byAny(topology, service)
                ? "all clients move to " + topology.recovery().region().id() + ", and "
                : "";
    }
}

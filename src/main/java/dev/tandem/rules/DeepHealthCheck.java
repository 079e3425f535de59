package dev.tandem.rules;

import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Search;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A health check does not fail with what the primary region fails over by itself, or that moves all clients each time. */
final class DeepHealthCheck implements Rule {

    @Override
    public String id() {
        return "edge/deep-health-check";
    }

    /** EFS keeps files in all zones: nothing fails over when one is lost. */
    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.services().stream().flatMap(service -> service.front().targets().coverage().covered().stream()
                .filter(DeepHealthCheck::failsOver)
                .distinct()
                .map(covered -> finding(topology, service, covered)));
    }

    private static boolean failsOver(Dependency covered) {
        return covered instanceof RelationalDatabase || covered instanceof Search || covered instanceof Broker;
    }

    private Finding finding(Topology topology, Service service, Dependency covered) {
        var store = covered.element().name();
        var home = topology.primary().region().id();
        var failover = failover(topology, covered);
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
                .because(failover.what() + ", in " + failover.time().span().lo().toSeconds() + " to "
                        + failover.time().span().hi().toSeconds() + " seconds: " + failover.source());
    }

    private static String moved(Topology topology, Service service) {
        return Entered.byAny(topology, service)
                ? "all clients move to " + topology.recovery().region().id() + ", and "
                : "";
    }

    private static Recovery failover(Topology topology, Dependency covered) {
        return topology.figure(usual(covered));
    }

    private static Recovery usual(Dependency covered) {
        if (covered instanceof RelationalDatabase database) {
            return failover(database);
        }
        return covered instanceof Search search ? failover(search) : Recovery.BROKER_NODE_IS_LOST;
    }

    private static Recovery failover(RelationalDatabase database) {
        if (database instanceof AuroraCluster) {
            return database.survivesItsZone()
                    ? Recovery.AURORA_READER_TAKES_OVER
                    : Recovery.AURORA_INSTANCE_IS_REPLACED;
        }
        return database.survivesItsZone() ? Recovery.RDS_STANDBY_TAKES_OVER : Recovery.RDS_HOST_IS_REPLACED;
    }

    private static Recovery failover(Search search) {
        return search.domain().standby().present()
                ? Recovery.SEARCH_STANDBY_TAKES_OVER
                : Recovery.SEARCH_REPLICA_TAKES_OVER;
    }
}

package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Nodes;
import dev.tandem.topology.RabbitMq;
import dev.tandem.topology.Search;
import dev.tandem.topology.Side;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a majority has to agree on goes on without any one zone, so no zone holds as many voters as to take it along. */
final class MajorityOutlivesAZone implements Rule {

    private static final int CLUSTER = 3;

    @Override
    public String id() {
        return "capacity/majority-outlives-a-zone";
    }

    /** Voters of one element in one region, and the zones they are spread over in turn. */
    private record Voters(Element element, Site site, int count, int zones) {

        private int inFullest() {
            return (count + zones - 1) / zones;
        }

        private int majority() {
            return count / 2 + 1;
        }

        private boolean outvoted() {
            return count - inFullest() < majority();
        }
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Stream.of(Side.values())
                .map(topology::site)
                .flatMap(site -> Stream.concat(brokers(topology, site), searches(topology, site)))
                .filter(voters -> voters.zones() > 0 && voters.outvoted())
                .map(voters -> finding(topology, voters));
    }

    /** A cluster in one zone is refused by AWS, which is another law. */
    private static Stream<Voters> brokers(Topology topology, Site site) {
        return topology.all(RabbitMq.class)
                .filter(broker -> !broker.instance().deployment().single())
                .filter(broker -> site.zones().size() > 1)
                .map(broker -> new Voters(
                        broker, site, CLUSTER, Math.min(CLUSTER, site.zones().size())));
    }

    /** One that should have a standby, and cannot, is another law as well. */
    private static Stream<Voters> searches(Topology topology, Site site) {
        return topology.searches().stream()
                .filter(search -> search.presentIn(site.side()))
                .filter(search -> !search.domain().standby().present())
                .map(search -> new Voters(
                        search, site, voting(search, site), search.zonesIn(site).size()));
    }

    private static int voting(Search search, Site site) {
        return search.domain().masters().dedicated().map(Nodes::count).orElseGet(() -> search.dataIn(site.side())
                .count());
    }

    private Finding finding(Topology topology, Voters voters) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(voters.site().side().word(), voters.element().name()),
                "The " + voters.element().kind() + " needs " + voters.majority() + " of its " + voters.count()
                        + " voting nodes, and one of the " + voters.zones() + " zones in "
                        + voters.site().region().id() + " holds " + voters.inFullest()
                        + ": losing that zone stops it.",
                "Give it three voting nodes or five in three zones, or choose a region that has a third.",
                voters.element().origin());
    }
}

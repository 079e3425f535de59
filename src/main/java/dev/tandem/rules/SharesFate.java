package dev.tandem.rules;

import dev.tandem.aws.Region;
import dev.tandem.aws.RegionPair;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import java.util.Locale;
import java.util.stream.Stream;

/** The recovery region is not one that the event which takes the primary region takes as well. */
final class SharesFate implements Rule {

    @Override
    public String id() {
        return "region/shares-fate";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return RegionPair.sharingFate(
                        topology.primary().region(), topology.recovery().region())
                .stream()
                .map(pair -> finding(topology, pair));
    }

    private Finding finding(Topology topology, RegionPair pair) {
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject("recovery"),
                        "One event may take both " + topology.primary().region().id() + " and "
                                + topology.recovery().region().id() + ": " + pair.why() + ".",
                        "Choose a recovery region farther away, such as .recovery(" + constant(pair.instead())
                                + ", network(...)).",
                        topology.recovery().origin())
                .because(pair.evidence().code() + ": " + pair.source());
    }

    private static String constant(Region region) {
        return region.id().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

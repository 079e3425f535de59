package dev.tandem.rules;

import dev.tandem.aws.RegionalAvailability;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A region offers what a topology uses there, as far as AWS lists it. */
final class OffersWhatIsUsed implements Rule {

    @Override
    public String id() {
        return "region/offers-what-is-used";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return used(topology).flatMap(offering -> topology.sites().flatMap(site -> check(topology, site, offering)));
    }

    private static Stream<RegionalAvailability> used(Topology topology) {
        return Kinds.<Offered<Element>, RegionalAvailability>ask(
                        topology, Offered.class, (kind, element) -> kind.offerings(element))
                .distinct();
    }

    private Stream<Finding> check(Topology topology, Site site, RegionalAvailability offering) {
        return offering.refusal(site.region()).stream().map(refusal -> Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(site.side().word()),
                        refusal,
                        "Choose a region that offers it, or verify that it has launched there since.",
                        site.origin())
                .because("source: " + offering.source()));
    }
}

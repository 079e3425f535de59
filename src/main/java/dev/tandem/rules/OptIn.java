package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A region that launched after March 2019 has to be enabled in the account before it can be used. */
final class OptIn implements Rule {

    @Override
    public String id() {
        return "region/opt-in";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites().filter(site -> site.region().optIn()).map(site -> finding(topology, site));
    }

    private Finding finding(Topology topology, Site site) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(site.side().word()),
                "The region " + site.region().id() + " is off in a new account: nothing can be built there until it is"
                        + " enabled.",
                "Enable " + site.region().id() + " in the account before the first apply.",
                site.origin());
    }
}

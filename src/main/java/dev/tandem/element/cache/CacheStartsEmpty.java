package dev.tandem.element.cache;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Sessions and whatever else a cache holds are gone after a failover, unless it is a global datastore. */
final class CacheStartsEmpty implements Rule {

    @Override
    public String id() {
        return "data/cache-starts-empty";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Cache.class)
                .filter(cache -> !cache.global())
                .filter(cache -> !topology.usersOf(cache).isEmpty())
                .map(cache -> finding(topology, cache));
    }

    private Finding finding(Topology topology, Cache cache) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(cache.name()),
                "The cache in " + topology.recovery().region().id()
                        + " is empty when that region takes over: sessions are gone, and every first read goes to what is"
                        + " behind the cache.",
                "Add .globalDatastore() if programs cannot do without its data.",
                cache.origin());
    }
}

package dev.tandem.element.cache;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A cache keeps its data when it loses a node or a zone. */
final class CacheInSeveralZones implements Rule {

    @Override
    public String id() {
        return "data/cache-in-several-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Cache.class)
                .filter(cache -> cache.nodes() instanceof CacheNodes.Single)
                .map(cache -> finding(topology, cache));
    }

    private Finding finding(Topology topology, Cache cache) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(cache.name()),
                "The cache is a single node: losing the node or its zone stops it and loses what it holds.",
                "Replace .singleNode(...) by .nodes(2); ElastiCache adds the replica in place.",
                cache.origin());
    }
}

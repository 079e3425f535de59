package dev.tandem.element.cache;

import dev.tandem.aws.CacheEngine;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A global datastore runs on certain nodes, with a replica in each region. */
final class GlobalDatastoreIsPossible implements Rule {

    @Override
    public String id() {
        return "data/global-datastore-is-possible";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Cache.class).filter(Cache::global).flatMap(cache -> refusals(cache).stream()
                .map(refusal -> finding(topology, cache, refusal)));
    }

    private static List<String> refusals(Cache cache) {
        if (cache.nodes() instanceof CacheNodes.Single) {
            return List.of(
                    "A global datastore needs automatic failover in its primary region, and with it a replica; the"
                            + " cache is a single node.");
        }
        return CacheEngine.nodeTypeRefusal(cache.nodeType()).isPresent()
                ? List.of()
                : CacheEngine.globalRefusal(cache.nodeType()).stream().toList();
    }

    private Finding finding(Topology topology, Cache cache, String refusal) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(cache.name()),
                refusal,
                "Take other nodes, as in .nodes(2).instanceType(\"cache.r7g.large\"), or leave .globalDatastore() out.",
                cache.origin());
    }
}

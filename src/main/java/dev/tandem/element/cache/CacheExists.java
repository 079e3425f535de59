package dev.tandem.element.cache;

import dev.tandem.aws.CacheEngine;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** ElastiCache has the version and the node type of a cache. */
final class CacheExists implements Rule {

    @Override
    public String id() {
        return "data/cache-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Cache.class)
                .flatMap(cache -> refusals(cache).map(refusal -> finding(topology, cache, refusal)));
    }

    private static Stream<String> refusals(Cache cache) {
        return Stream.concat(
                cache.engine().versionRefusal(cache.version()).stream(),
                CacheEngine.nodeTypeRefusal(cache.nodeType()).stream());
    }

    private Finding finding(Topology topology, Cache cache, String refusal) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(cache.name()),
                refusal,
                "Correct .version(...) or .instanceType(...), or leave it out.",
                cache.origin());
    }
}

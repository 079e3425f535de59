package dev.tandem.element.bucket;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** S3 refuses to move objects on or after the day on which it deletes them. */
final class ExpirationComesLast implements Rule {

    @Override
    public String id() {
        return "data/expiration-comes-last";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Bucket.class)
                .filter(bucket -> !ordered(bucket.lifecycle()))
                .map(bucket -> finding(topology, bucket));
    }

    private Finding finding(Topology topology, Bucket bucket) {
        var lifecycle = bucket.lifecycle();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(bucket.name()),
                "Objects are deleted on day "
                        + lifecycle.expiresAfter().orElseThrow().toDays()
                        + " and moved to Standard-IA on day "
                        + lifecycle.infrequentAccessAfter().orElseThrow().toDays()
                        + ": S3 refuses a lifecycle in which the deletion does not come later.",
                "Expire later, as in .infrequentAccessAfter(days(30)).expiresAfter(days(365)), or leave the move out.",
                bucket.origin());
    }

    private static boolean ordered(ObjectLifecycle lifecycle) {
        return lifecycle
                .expiresAfter()
                .flatMap(expired -> lifecycle.infrequentAccessAfter().map(moved -> expired.compareTo(moved) > 0))
                .orElse(true);
    }
}

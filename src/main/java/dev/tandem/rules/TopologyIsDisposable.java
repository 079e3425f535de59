package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Disposable;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A reader of the proof sees that the data of a disposable topology is not protected. */
final class TopologyIsDisposable implements Rule {

    @Override
    public String id() {
        return "operations/topology-is-disposable";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.lifetime().disposable().stream().map(word -> finding(topology, word));
    }

    private Finding finding(Topology topology, Disposable word) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.name(),
                "The topology is disposable (" + word.reason()
                        + "): terraform destroy deletes its databases, buckets, secrets and file systems, without a last"
                        + " snapshot.",
                "Remove .disposable(...) before it holds data that has to be kept.",
                word.origin());
    }
}

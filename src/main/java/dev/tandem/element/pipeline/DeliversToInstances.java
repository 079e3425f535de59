package dev.tandem.element.pipeline;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.pipeline.Pipeline.Target;
import dev.tandem.element.service.Capacity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Where no instance runs, a deployment fails, and no revision is there for the instances that disaster starts. */
final class DeliversToInstances implements Rule {

    @Override
    public String id() {
        return "delivery/delivers-to-instances";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Pipeline.class).flatMap(pipeline -> topology.sides().stream()
                .filter(side -> idle(topology, side, pipeline))
                .map(side -> finding(topology, side, pipeline)));
    }

    private static boolean idle(Topology topology, RegionRole side, Pipeline pipeline) {
        return pipeline.target() instanceof Target.Instances instances
                && Capacity.of(instances.service(), topology, side).instances() == 0;
    }

    private Finding finding(Topology topology, RegionRole side, Pipeline pipeline) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(side.word(), pipeline.name()),
                "The pipeline " + pipeline.name() + " deploys to no instance in the " + side.word()
                        + " region: CodeDeploy fails where it finds none, and has no revision for those that start there"
                        + " later.",
                "Let one instance run there, or let the image carry the program and leave the pipeline out.",
                pipeline.origin());
    }
}

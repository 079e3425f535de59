package dev.tandem.element.pipeline;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.pipeline.Pipeline.Target;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An instance that starts runs one deployment for each of its group's pipelines, in no order, and fails with any of them. */
final class OnePipelinePerService implements Rule {

    @Override
    public String id() {
        return "delivery/one-pipeline-per-service";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var byTarget = topology.all(Pipeline.class).collect(Collectors.groupingBy(Pipeline::target));
        return byTarget.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Target.Instances
                        && entry.getValue().size() > 1)
                .map(entry -> finding(topology, (Target.Instances) entry.getKey(), entry.getValue()));
    }

    private Finding finding(Topology topology, Target.Instances instances, List<Pipeline> pipelines) {
        var service = instances.service().name();
        var names = pipelines.stream().map(Pipeline::name).sorted().collect(Collectors.joining(" and "));
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service),
                "The service " + service + " gets revisions from " + names
                        + ": each new instance has to be deployed to by all of them, and starts to serve only if none"
                        + " fails.",
                "Deliver it with one pipeline, or run the other program as a separate service.",
                pipelines.get(pipelines.size() - 1).origin());
    }
}

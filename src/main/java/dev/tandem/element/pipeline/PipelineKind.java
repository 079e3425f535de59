package dev.tandem.element.pipeline;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Pipelines of CodePipeline. */
public final class PipelineKind
        implements ElementKind<Pipeline>, Lowered<Pipeline>, Recovered<Pipeline>, Named<Pipeline>, Lawful {

    @Override
    public Class<Pipeline> type() {
        return Pipeline.class;
    }

    @Override
    public void lower(Pipeline pipeline, Stacks stacks) {
        var lowering = new PipelineLowering(stacks);
        lowering.lowerArtifacts(pipeline);
        lowering.lower(pipeline);
    }

    @Override
    public Chapter recover(Pipeline pipeline, OperatorContext operator) {
        return Chapter.of(operator.impact(
                pipeline,
                "None: a pipeline is in the primary region. Until that is back, deliver what is in the artifact bucket of"
                        + " this region by `aws deploy create-deployment`, or copy pages to this region's bucket."));
    }

    @Override
    public Stream<AwsName> awsNames(Pipeline pipeline, Topology topology) {
        var names = new PipelineNames(topology.awsNames());
        var role = Stream.of(
                new AwsName(Naming.IAM_ROLE, names.role(pipeline)),
                new AwsName(Naming.IAM_ROLE, names.buildRole(pipeline)));
        var roles = deliveredTo(pipeline, topology)
                .filter(region -> pipeline.deploying())
                .map(region -> new AwsName(Naming.IAM_ROLE, names.deploymentRole(pipeline, region)));
        var buckets = deliveredTo(pipeline, topology)
                .map(region -> AwsName.bucketOfAccount(names.artifacts(pipeline, region)));
        return Stream.of(role, roles, buckets).flatMap(all -> all);
    }

    private static Stream<Region> deliveredTo(Pipeline pipeline, Topology topology) {
        var primary = topology.primary().region();
        return pipeline.deploying() ? Stream.of(primary, topology.recovery().region()) : Stream.of(primary);
    }

    @Override
    public List<Rule> laws() {
        return List.of(new DeliversToInstances(), new OnePipelinePerService());
    }
}

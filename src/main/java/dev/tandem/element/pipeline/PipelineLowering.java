package dev.tandem.element.pipeline;

import dev.tandem.aws.Region;
import dev.tandem.element.pipeline.Pipeline.Target;
import dev.tandem.element.service.InternalBalancerLowering;
import dev.tandem.element.service.LoadBalancerLowering;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Website;
import java.util.List;

/**
 * A pipeline becomes a bucket for its artifacts in each region it delivers to, in the stack that comes first; what it
 * deploys with, in the stack of each region; and itself, once both regions are there for it to deliver to.
 */
final class PipelineLowering {

    static final String ARTIFACTS = "_artifacts";
    static final String REPLICA = "_artifacts_replica";
    private static final String DEPLOYMENT = "_deployment";
    private static final String PIPELINE = "_pipeline";

    private static final KeyChoice KEY = new KeyChoice.OfTopology();

    private final Stacks stacks;
    private final DataSources dataSources;
    private final PipelineNames names;

    PipelineLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
        this.names = new PipelineNames(stacks.topology().awsNames());
    }

    void lowerArtifacts(Pipeline pipeline) {
        artifacts(RegionRole.PRIMARY, pipeline, ARTIFACTS);
        stacks.moved(Stack.COUPLING, pipeline, ARTIFACTS);
        if (pipeline.deploying()) {
            artifacts(RegionRole.RECOVERY, pipeline, REPLICA);
            stacks.moved(Stack.COUPLING, pipeline, REPLICA);
        }
    }

    private void artifacts(RegionRole side, Pipeline pipeline, String suffix) {
        var arguments = new Arguments()
                .put("name", names.artifacts(pipeline))
                .put("kms_key_arn", dataSources.keyArnInCoupling(side, KEY))
                .put("tags", Stacks.tags(pipeline.name()));
        stacks.callInCoupling(side, TerraformNames.call(pipeline) + suffix, "artifacts", arguments);
    }

    void lower(Pipeline pipeline) {
        var call = TerraformNames.call(pipeline) + PIPELINE;
        var arguments = new Arguments()
                .put("name", stacks.names().aws(pipeline))
                .put("repository", repository(pipeline))
                .put("artifact_stores", stores(pipeline))
                .put("tags", Stacks.tags(pipeline.name()));
        if (pipeline.build() == Pipeline.Build.BUILDSPEC) {
            var build = new Arguments();
            stacks.topology().logs().days().ifPresent(days -> build.put("log_retention_days", days));
            arguments.put("build", build);
        }
        if (pipeline.target() instanceof Target.Instances instances) {
            deployments(pipeline, instances.service());
            arguments.put("deploy", deploy(pipeline));
        }
        if (pipeline.target() instanceof Target.Pages pages) {
            arguments.put("publish", new Arguments().put("bucket", pagesOf(pages.site())));
        }
        stacks.callInConnections(call, "pipeline", arguments);
        stacks.moved(Stack.CONNECTIONS, pipeline, PIPELINE);
    }

    private Arguments repository(Pipeline pipeline) {
        var source = pipeline.source();
        return new Arguments()
                .put("connection_arn", stacks.builderOf(Stack.CONNECTIONS).variable(source.connection()))
                .put("id", source.id())
                .put("branch", source.branch());
    }

    private Arguments stores(Pipeline pipeline) {
        var stores = new Arguments();
        for (var side : pipeline.deploying() ? stacks.topology().sides() : List.of(RegionRole.PRIMARY)) {
            var bucket = Value.text(names.artifacts(pipeline, region(side)));
            var store = new Arguments()
                    .put("bucket", Value.template(bucket, dataSources.accountOfConnections()))
                    .put("kms_key_arn", dataSources.keyArnForConnections(side));
            stores.put(region(side).id(), store);
        }
        return stores;
    }

    private Arguments deploy(Pipeline pipeline) {
        var name = stacks.names().aws(pipeline);
        var regions = List.of(
                region(RegionRole.PRIMARY).id(), region(RegionRole.RECOVERY).id());
        return new Arguments()
                .put("application", name)
                .put("deployment_group", name)
                .put("regions", Value.texts(regions));
    }

    private Value pagesOf(Website site) {
        var bucket = Value.text(site.bucket(stacks.topology().awsNames(), region(RegionRole.PRIMARY)));
        return Value.template(bucket, dataSources.accountOfConnections());
    }

    private void deployments(Pipeline pipeline, Service service) {
        for (var side : stacks.topology().sides()) {
            var call = TerraformNames.call(service);
            var arguments = new Arguments()
                    .put("name", stacks.names().aws(pipeline))
                    .put("autoscaling_group_name", Reference.module(call, "autoscaling_group_name"))
                    .put("target_group_arn", LoadBalancerLowering.targetGroupArn(stacks.topology(), service))
                    .put("instance_role_name", Reference.module(call, "role_name"))
                    .put("artifacts", revisions(side, pipeline))
                    .put("tags", Stacks.tags(pipeline.name()));
            var further = InternalBalancerLowering.targetGroupArns(stacks.topology(), service);
            if (!further.isEmpty()) {
                arguments.put("further_target_group_arns", further);
            }
            stacks.callIn(side, TerraformNames.call(pipeline) + DEPLOYMENT, "deployment", arguments);
            stacks.moved(Stack.of(side), pipeline, DEPLOYMENT);
        }
    }

    /** The bucket by its name, because the stack that makes it keeps its state for itself. */
    private Arguments revisions(RegionRole side, Pipeline pipeline) {
        var arn = "arn:" + region(side).partition() + ":s3:::" + names.artifacts(pipeline, region(side));
        return new Arguments()
                .put("bucket_arn", Value.template(Value.text(arn), dataSources.account(side)))
                .put("kms_key_arn", dataSources.keyArn(side, KEY));
    }

    private Region region(RegionRole side) {
        return stacks.topology().site(side).region();
    }
}

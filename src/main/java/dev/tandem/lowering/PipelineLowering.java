package dev.tandem.lowering;

import dev.tandem.aws.Region;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import java.util.List;

/**
 * A pipeline becomes a bucket for its artifacts in each region, in the stack that comes first because CodePipeline wants
 * both; what it deploys with, in the stack of each region; and itself, in the primary region.
 */
final class PipelineLowering {

    static final String ARTIFACTS = "_artifacts";
    static final String REPLICA = "_artifacts_replica";
    static final String DEPLOYMENT = "_deployment";

    private final Stacks stacks;
    private final Lookups lookups;

    PipelineLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lowerArtifacts(Pipeline pipeline) {
        artifacts(Side.PRIMARY, pipeline, ARTIFACTS, "key");
        artifacts(Side.RECOVERY, pipeline, REPLICA, "key_replica");
        stacks.moved(Stack.COUPLING, pipeline, ARTIFACTS, REPLICA);
    }

    void lower(Pipeline pipeline) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(pipeline))
                .put("repository", repository(pipeline))
                .put("artifact_stores", stores(pipeline))
                .put("tags", Stacks.tags(pipeline.name()));
        if (pipeline.target() instanceof Pipeline.Target.Instances instances) {
            deployments(pipeline, instances.service());
            arguments.put("deploy", deploy(pipeline));
        }
        stacks.callIn(Side.PRIMARY, Names.call(pipeline), "pipeline", arguments);
        stacks.moved(Stack.PRIMARY, pipeline, "");
    }

    private void artifacts(Side side, Pipeline pipeline, String suffix, String key) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(pipeline))
                .put("kms_key_arn", Reference.module(key, "key_arn"))
                .put("tags", Stacks.tags(pipeline.name()));
        stacks.callInCoupling(side, Names.call(pipeline) + suffix, "artifacts", arguments);
    }

    private Arguments repository(Pipeline pipeline) {
        var source = pipeline.source();
        return new Arguments()
                .put("connection_arn", ServiceLowering.variable(stacks.draftOf(Side.PRIMARY), source.connection()))
                .put("id", source.id())
                .put("branch", source.branch());
    }

    private Arguments stores(Pipeline pipeline) {
        var stores = new Arguments();
        for (var side : Side.values()) {
            var store = new Arguments()
                    .put("bucket", bucket(Side.PRIMARY, side, pipeline, ""))
                    .put("kms_key_arn", keyArn(side));
            stores.put(region(side).id(), store);
        }
        return stores;
    }

    private Arguments deploy(Pipeline pipeline) {
        var name = stacks.names().aws(pipeline);
        return new Arguments()
                .put("application", name)
                .put("deployment_group", name)
                .put(
                        "regions",
                        Value.texts(List.of(
                                region(Side.PRIMARY).id(), region(Side.RECOVERY).id())));
    }

    private void deployments(Pipeline pipeline, Service service) {
        for (var side : Side.values()) {
            var artifacts = new Arguments()
                    .put("bucket_arn", bucket(side, side, pipeline, "arn:" + region(side).partition() + ":s3:::"))
                    .put("kms_key_arn", lookups.keyArn(side, new KeyChoice.OfTopology()));
            var call = Names.call(service);
            var arguments = new Arguments()
                    .put("name", stacks.names().aws(pipeline))
                    .put("autoscaling_group_name", Reference.module(call, "autoscaling_group_name"))
                    .put("target_group_arn", Reference.module(call + LoadBalancerLowering.SUFFIX, "target_group_arn"))
                    .put("instance_role_name", Reference.module(call, "role_name"))
                    .put("artifacts", artifacts)
                    .put("tags", Stacks.tags(pipeline.name()));
            stacks.callIn(side, Names.call(pipeline) + DEPLOYMENT, "deployment", arguments);
            stacks.moved(Stack.of(side), pipeline, DEPLOYMENT);
        }
    }

    /** Computed, because the stack that makes the buckets keeps its state for itself. */
    private Value bucket(Side reader, Side side, Pipeline pipeline, String before) {
        var name = before + stacks.names().artifacts(pipeline, region(side));
        return Value.template(Value.text(name), lookups.account(reader));
    }

    /** The replica of the topology's own key has the id of the original, and another region in its ARN. */
    private Value keyArn(Side side) {
        var own = lookups.keyArn(Side.PRIMARY, new KeyChoice.OfTopology());
        if (side == Side.PRIMARY) {
            return own;
        }
        return FunctionCall.of("replace", own, inArn(Side.PRIMARY), inArn(side));
    }

    private Value inArn(Side side) {
        return Value.text(":" + region(side).id() + ":");
    }

    private Region region(Side side) {
        return stacks.topology().site(side).region();
    }
}

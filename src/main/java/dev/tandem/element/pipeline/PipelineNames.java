package dev.tandem.element.pipeline;

import dev.tandem.aws.Region;
import dev.tandem.topology.AwsNames;

/** What AWS knows the parts of a pipeline by. */
record PipelineNames(AwsNames names) {

    /** What the buckets for a pipeline's artifacts are called, before region and account: {@code bank-web-artifacts}. */
    String artifacts(Pipeline pipeline) {
        return names.of(pipeline) + "-artifacts";
    }

    /** The bucket of a region, before the account's number: {@code bank-web-artifacts-eu-south-1-}. */
    String artifacts(Pipeline pipeline, Region region) {
        return artifacts(pipeline) + "-" + region.id() + "-";
    }

    /** The role a pipeline builds with: {@code bank-web-build}. */
    String buildRole(Pipeline pipeline) {
        return names.of(pipeline) + "-build";
    }

    /** The role a pipeline delivers with: {@code bank-web-pipeline}. */
    String role(Pipeline pipeline) {
        return names.of(pipeline) + "-pipeline";
    }

    /** The role that CodeDeploy has in a region; roles are global: {@code bank-web-deployment-eu-south-1}. */
    String deploymentRole(Pipeline pipeline, Region region) {
        return names.of(pipeline) + "-deployment-" + region.id();
    }
}

package dev.tandem.element.bucket;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Buckets of S3. */
public final class BucketKind
        implements ElementKind<Bucket>,
                KeepsData,
                Lowered<Bucket>,
                Granting<Bucket>,
                Alarmed<Bucket>,
                EncryptedByAws,
                Failing<Bucket>,
                Recovered<Bucket>,
                Named<Bucket>,
                Fixable<Bucket>,
                Lawful {

    @Override
    public Class<Bucket> type() {
        return Bucket.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(DataModule.of("bucket", "the objects", "name")
                .calledIn(Stack.COUPLING, "")
                .calledIn(Stack.COUPLING, BucketLowering.REPLICA));
    }

    @Override
    public void lower(Bucket bucket, Stacks stacks) {
        new BucketLowering(stacks).lower(bucket);
    }

    @Override
    public void grant(Bucket bucket, WorkloadAccess access) {
        if (bucket.presentIn(access.side())) {
            access.parameter("bucket", Reference.module(TerraformNames.call(bucket), "bucket"));
        }
    }

    @Override
    public Stream<Alarm> alarms(Bucket bucket, RegionRole side, Stacks stacks) {
        return BucketAlarms.of(bucket);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("s3");
    }

    @Override
    public void fail(Bucket bucket, RegionModel place, Model.Builder model) {
        new BucketPart(bucket, place).addTo(model);
    }

    @Override
    public Chapter recover(Bucket bucket, OperatorContext operator) {
        return bucket.replica().present()
                ? new BucketChapter(operator, bucket).chapter()
                : Chapter.of(operator.impactWithoutCopy(bucket, "the topology asks for no copy of it"));
    }

    /** The bucket, the role that copies out of it, and the policy of the roles that use it. */
    @Override
    public Stream<AwsName> awsNames(Bucket bucket, Topology topology) {
        var names = topology.awsNames();
        var objects = new AwsName(Naming.IAM_POLICY, names.of(bucket) + "-objects");
        return Stream.concat(
                Stream.of(objects),
                topology.sides().stream()
                        .filter(bucket::presentIn)
                        .flatMap(side -> regional(
                                bucket, names, topology.site(side).region().id())));
    }

    private static Stream<AwsName> regional(Bucket bucket, AwsNames names, String region) {
        var name = AwsName.bucketOfAccount(BucketLowering.stem(bucket, names, region));
        return bucket.replica().present()
                ? Stream.of(name, new AwsName(Naming.IAM_ROLE, names.of(bucket) + "-copies-" + region))
                : Stream.of(name);
    }

    @Override
    public Stream<SuggestedFix> fixes(Bucket bucket, Topology topology) {
        return bucket.replica().present()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        bucket,
                        "Add .replicaInRecovery() to " + bucket.name(),
                        CostTier.COPY,
                        1,
                        Bucket::replicaInRecovery));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new ExpirationComesLast());
    }
}

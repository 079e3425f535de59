package dev.tandem.element.filesystem;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.BackedUp;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.runbook.Restorable;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** File systems on EFS. */
public final class FileSystemKind
        implements ElementKind<FileSystem>,
                KeepsData,
                Lowered<FileSystem>,
                Granting<FileSystem>,
                Alarmed<FileSystem>,
                Hosting<FileSystem>,
                BackedUp<FileSystem>,
                EncryptedByAws,
                Failing<FileSystem>,
                Opening<FileSystem>,
                Recovered<FileSystem>,
                Restorable<FileSystem>,
                Named<FileSystem>,
                Fixable<FileSystem>,
                Lawful {

    @Override
    public Class<FileSystem> type() {
        return FileSystem.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(DataModule.of("efs", "the files", "availability_zone_id", "kms_key_arn", "performance_mode")
                .calledIn(Stack.COUPLING, "")
                .calledIn(Stack.COUPLING, FileSystemLowering.REPLICA));
    }

    @Override
    public void lower(FileSystem fileSystem, Stacks stacks) {
        new FileSystemLowering(stacks).lower(fileSystem);
    }

    @Override
    public void grant(FileSystem fileSystem, WorkloadAccess access) {
        if (!fileSystem.presentIn(access.side())) {
            return;
        }
        var module = TerraformNames.call(fileSystem);
        access.parameter("id", Reference.module(module, "file_system_id"));
        access.parameter("dns_name", Reference.module(module, "dns_name"));
        fileSystem
                .accessPoints()
                .keySet()
                .forEach(point -> access.parameter(
                        accessPointId(point),
                        Reference.module(module, "access_point_ids").at(point)));
        access.opens(module);
    }

    private static String accessPointId(String point) {
        return point.equals(AccessPoint.SHARED) ? "access_point_id" : "access_point_id/" + point;
    }

    @Override
    public Stream<Alarm> alarms(FileSystem fileSystem, RegionRole side, Stacks stacks) {
        return new FileSystemAlarms(stacks.topology(), side).of(fileSystem);
    }

    @Override
    public String hostOutput(FileSystem fileSystem) {
        return "_dns_name";
    }

    @Override
    public Value arn(FileSystem fileSystem, Stacks stacks) {
        var region = stacks.topology().primary().region();
        return Value.template(
                Value.text("arn:" + region.partition() + ":elasticfilesystem:" + region.id() + ":"),
                new DataSources(stacks).account(RegionRole.PRIMARY),
                Value.text(":file-system/"),
                Reference.module(TerraformNames.call(fileSystem), "file_system_id"));
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("elasticfilesystem");
    }

    @Override
    public void fail(FileSystem fileSystem, RegionModel place, Model.Builder model) {
        new FileSystemPart(fileSystem, place).addTo(model);
    }

    @Override
    public Optional<RecoveryStep> opening(FileSystem fileSystem, RecoverySteps steps) {
        return fileSystem.replica().present()
                ? Optional.of(FileSystemPart.opened(fileSystem, steps))
                : Optional.empty();
    }

    @Override
    public Chapter recover(FileSystem fileSystem, OperatorContext operator) {
        return new FileSystemChapter(operator, fileSystem).chapter();
    }

    @Override
    public String recoveryPoints(FileSystem fileSystem, OperatorContext operator) {
        return "ResourceName=='" + operator.name(fileSystem) + "'";
    }

    /**
     * The name is a tag; the other names are those of the security group of the mount targets and the policy that lets
     * a role mount.
     */
    @Override
    public Stream<AwsName> awsNames(FileSystem fileSystem, Topology topology) {
        var name = topology.awsNames().of(fileSystem);
        return Stream.of(
                new AwsName(Naming.TAG_VALUE, name),
                new AwsName(Naming.SECURITY_GROUP, name + "-mount-targets"),
                new AwsName(Naming.IAM_POLICY, name + "-mount"));
    }

    @Override
    public Stream<SuggestedFix> fixes(FileSystem fileSystem, Topology topology) {
        return FileSystemChanges.of(fileSystem);
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new ArchiveComesLast(),
                new ArchiveNeedsElasticThroughput(),
                new FilesInSeveralZones(),
                new MaxIoIsNotElastic(),
                new MaxIoIsRegional());
    }
}

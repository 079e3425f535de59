package dev.tandem.element.key;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Keys of KMS that a user declares. */
public final class KeyKind
        implements ElementKind<Key>, KeepsData, Lowered<Key>, Granting<Key>, Recovered<Key>, Named<Key>, Lawful {

    @Override
    public Class<Key> type() {
        return Key.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of("kms", "the key", "key_spec", "key_usage", "multi_region", "replica_of.primary_key_arn")
                        .calledIn(Stack.COUPLING, "")
                        .calledIn(Stack.COUPLING, "_replica"));
    }

    @Override
    public void lower(Key key, Stacks stacks) {
        new DeclaredKeyLowering(stacks).lower(key);
    }

    /** The rights are the key's to give, by the role of the workload: the key's policy in each region has them. */
    @Override
    public void grant(Key key, WorkloadAccess access) {
        var arn = new DataSources(access.stacks()).keyArn(access.side(), new KeyChoice.Chosen(key));
        access.parameter("key_arn", arn);
        access.parameter(
                "alias", Value.text(access.stacks().topology().awsNames().alias(key)));
    }

    @Override
    public Chapter recover(Key key, OperatorContext operator) {
        if (key.existingName().isPresent()) {
            return Chapter.of(operator.impact(
                    key, "The key that this region has under the same alias is used; its owner manages both."));
        }
        return Chapter.of(operator.impact(
                key,
                "A key of the same material, which works without the other. Its policy and rotation are changed"
                        + " once both regions are back."));
    }

    @Override
    public Stream<AwsName> awsNames(Key key, Topology topology) {
        if (key.existingName().isPresent()) {
            return Stream.of();
        }
        return Stream.of(new AwsName(Naming.KEY_ALIAS, topology.awsNames().alias(key)));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new EncryptsSymmetrically(), new ExistingKeyIsNotSeen(), new SameKeyInBothRegions());
    }
}

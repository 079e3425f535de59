package dev.tandem.element.secret;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
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

/** Secrets of Secrets Manager that a user declares. */
public final class SecretKind
        implements ElementKind<Secret>,
                KeepsData,
                Lowered<Secret>,
                Granting<Secret>,
                Recovered<Secret>,
                Named<Secret>,
                Lawful {

    @Override
    public Class<Secret> type() {
        return Secret.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(DataModule.of("secret", "the value", "name").calledIn(Stack.COUPLING, ""));
    }

    @Override
    public void lower(Secret secret, Stacks stacks) {
        new DeclaredSecretLowering(stacks).lower(secret);
    }

    @Override
    public void grant(Secret secret, WorkloadAccess access) {
        var name = access.stacks().names().secret(secret);
        if (secret.existingName().isEmpty()) {
            access.secret(TerraformNames.call(secret), name, secret.key());
            return;
        }
        var arn = new DataSources(access.stacks()).secretArn(access.side(), TerraformNames.call(secret), name);
        access.secret("", arn, secret.decryptedBy());
    }

    @Override
    public Chapter recover(Secret secret, OperatorContext operator) {
        return Chapter.of(
                operator.impact(secret, "A copy, read as ever. It takes no other value until both regions are back."));
    }

    @Override
    public Stream<AwsName> awsNames(Secret secret, Topology topology) {
        return Stream.of(new AwsName(Naming.SECRET, topology.awsNames().secret(secret)));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new UnmistakableSecrets());
    }
}

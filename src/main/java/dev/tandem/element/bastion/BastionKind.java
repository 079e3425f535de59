package dev.tandem.element.bastion;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Bastions on EC2. */
public final class BastionKind implements ElementKind<Bastion>, Lowered<Bastion>, Recovered<Bastion>, Named<Bastion> {

    @Override
    public Class<Bastion> type() {
        return Bastion.class;
    }

    @Override
    public void lower(Bastion bastion, Stacks stacks) {
        var lowering = new BastionLowering(stacks);
        stacks.topology().sides().forEach(side -> lowering.lower(side, bastion));
    }

    @Override
    public Chapter recover(Bastion bastion, OperatorContext operator) {
        return Chapter.of(operator.impact(bastion, "A separate bastion in the network of its region."));
    }

    /** The role is that of a region: {@code bank-jump-eu-south-1}. */
    @Override
    public Stream<AwsName> awsNames(Bastion bastion, Topology topology) {
        var name = topology.awsNames().of(bastion);
        var roles = topology.sites()
                .map(site ->
                        new AwsName(Naming.IAM_ROLE, name + "-" + site.region().id()));
        var others = Stream.of(
                new AwsName(Naming.AUTO_SCALING_GROUP, name),
                new AwsName(Naming.LAUNCH_TEMPLATE, name),
                new AwsName(Naming.SECURITY_GROUP, name + "-bastion"));
        return Stream.concat(others, roles);
    }
}

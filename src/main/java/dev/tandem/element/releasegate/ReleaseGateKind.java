package dev.tandem.element.releasegate;

import dev.tandem.aws.Naming;
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

/** Release gates, which are automations of Systems Manager. */
public final class ReleaseGateKind
        implements ElementKind<ReleaseGate>, Lowered<ReleaseGate>, Recovered<ReleaseGate>, Named<ReleaseGate>, Lawful {

    @Override
    public Class<ReleaseGate> type() {
        return ReleaseGate.class;
    }

    @Override
    public void lower(ReleaseGate gate, Stacks stacks) {
        var lowering = new ReleaseGateLowering(stacks);
        stacks.topology().sides().forEach(side -> lowering.lower(side, gate));
    }

    @Override
    public Chapter recover(ReleaseGate gate, OperatorContext operator) {
        return Chapter.of(operator.impact(
                gate,
                "A separate automation where files are copied. The replica of its database follows all the time, so"
                        + " what was written and not published is served."));
    }

    /** Runs have two roles in a region: {@code blog-publish-us-east-1} and {@code blog-publish-run-us-east-1}. */
    @Override
    public Stream<AwsName> awsNames(ReleaseGate gate, Topology topology) {
        var name = topology.awsNames().of(gate);
        var roles = topology.regions()
                .flatMap(region -> Stream.of(
                        name + "-run-" + region.id(), topology.awsNames().role(gate, region)))
                .map(role -> new AwsName(Naming.IAM_ROLE, role));
        var others = Stream.of(
                new AwsName(Naming.SSM_DOCUMENT, name),
                new AwsName(Naming.SSM_DOCUMENT, name + "-command"),
                new AwsName(Naming.LAUNCH_TEMPLATE, name));
        return Stream.concat(others, roles);
    }

    @Override
    public List<Rule> laws() {
        return List.of(new GateStopsReaders());
    }
}

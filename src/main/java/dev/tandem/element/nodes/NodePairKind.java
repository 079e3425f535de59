package dev.tandem.element.nodes;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Serving;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pairs of nodes on EC2 of which exactly one serves. */
public final class NodePairKind
        implements ElementKind<NodePair>,
                Lowered<NodePair>,
                Alarmed<NodePair>,
                Failing<NodePair>,
                Serving<NodePair>,
                Recovered<NodePair>,
                Named<NodePair>,
                Written<NodePair>,
                Lawful {

    @Override
    public Class<NodePair> type() {
        return NodePair.class;
    }

    @Override
    public void lower(NodePair nodes, Stacks stacks) {
        var lowering = new NodePairLowering(stacks, new DataSources(stacks));
        stacks.topology().sides().forEach(side -> lowering.lower(side, nodes));
    }

    @Override
    public Stream<Alarm> alarms(NodePair nodes, RegionRole side, Stacks stacks) {
        return new NodePairAlarms(side).of(nodes);
    }

    @Override
    public void fail(NodePair nodes, RegionModel place, Model.Builder model) {
        new NodePairPart(nodes, place).addTo(model);
    }

    @Override
    public Stream<Expr> serving(NodePair nodes, RegionModel place) {
        return Stream.of(watched(nodes, place));
    }

    @Override
    public Expr watched(NodePair nodes, RegionModel place) {
        return Expr.part(NodePairPart.id(nodes, place));
    }

    @Override
    public boolean worksWithoutEntry(NodePair nodes, Topology topology) {
        return true;
    }

    @Override
    public Optional<String> beforeAction(NodePair nodes, Topology topology) {
        return Optional.of(nodes.name() + " does not serve: no node runs");
    }

    @Override
    public Chapter recover(NodePair nodes, OperatorContext operator) {
        return new NodePairChapter(operator, nodes).chapter();
    }

    /** The role is that of a region; the security group and the log group are those of its nodes. */
    @Override
    public Stream<AwsName> awsNames(NodePair nodes, Topology topology) {
        var names = topology.awsNames();
        var name = names.of(nodes);
        var roles = topology.regions().map(region -> new AwsName(Naming.IAM_ROLE, names.role(nodes, region)));
        var others = Stream.of(
                new AwsName(Naming.LOAD_BALANCER, name),
                new AwsName(Naming.SECURITY_GROUP, name + "-nodes"),
                new AwsName(Naming.LOG_GROUP, "/nodes/" + name),
                new AwsName(Naming.PARAMETER, "/" + names.parameters(nodes)));
        return Stream.of(others, roles, AwsName.imageCopies(nodes, names)).flatMap(all -> all);
    }

    @Override
    public String written(NodePair nodes, String name) {
        return "nodes(\"" + name + "\")";
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new ClearTextNamesItsClients(), new HotColdSharesItsData(), new NodesAreFound(), new NodesListen());
    }
}

package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataModules;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what every element stands on: the regions, the networks and the buckets that keep Terraform's state. */
final class SiteChanges {

    static final String REGION = "change/region-stays";
    static final String NETWORK = "change/network-stays";
    static final String BUCKET = "change/state-bucket-stays";

    private final Topology topology;
    private final List<StackChange> stacks;

    SiteChanges(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
    }

    /** What is said of another region, one finding for each; with any, nothing else can be compared. */
    List<Finding> regions() {
        return topology.sides().stream()
                .flatMap(side -> before(side)
                        .filter(region -> !region.equals(site(side).region().id()))
                        .map(region -> region(side, region))
                        .stream())
                .toList();
    }

    /** What is said of other networks, and of another bucket. */
    List<Finding> others() {
        return Stream.concat(stacks.stream().flatMap(this::network), bucket().stream())
                .toList();
    }

    private Optional<String> before(RegionRole side) {
        return stacks.stream()
                .filter(stack -> stack.now().name().equals(topology.name() + "-" + side.word()))
                .flatMap(stack -> Stream.ofNullable(stack.before().regions().get("")))
                .findFirst();
    }

    private Finding region(RegionRole side, String before) {
        return Finding.of(
                REGION,
                Severity.ERROR,
                topology.subject(side.word()),
                "The " + side.word() + " region is deployed in " + before + ", and cannot become "
                        + site(side).region().id() + ": its data and its state would be left behind.",
                "Keep " + before + ", or build a second topology and move the data to it: see docs/changes.md.",
                site(side).origin());
    }

    private Stream<Finding> network(StackChange stack) {
        return DataModules.ofEveryTopology().flatMap(data -> stack.before().calls().values().stream()
                .filter(call -> call.module().equals(data.module()))
                .flatMap(call -> network(stack, data, call)));
    }

    private Stream<Finding> network(StackChange stack, DataModule data, Call before) {
        var landed = stack.landed(before);
        return landed.isEmpty()
                ? Stream.of(left(stack, before))
                : data.fixed().stream()
                        .filter(argument -> stack.differs(before, landed.get(), argument))
                        .map(argument -> network(stack, before, landed.get(), argument));
    }

    private Finding left(StackChange stack, Call before) {
        return Finding.of(
                NETWORK,
                Severity.ERROR,
                topology.subject(before.element()),
                "The network of the stack " + stack.now().name()
                        + " is deployed as one that Tandem made, and cannot become one that exists already: the VPC and"
                        + " everything in it would be replaced.",
                "Keep the network, or build a second topology and move the data to it: see docs/changes.md.",
                origin(stack));
    }

    private Finding network(StackChange stack, Call before, Call now, String argument) {
        return Finding.of(
                NETWORK,
                Severity.ERROR,
                topology.subject(now.element()),
                "The network of the stack " + stack.now().name() + " is deployed with " + argument + " "
                        + before.argument(argument).orElse("that AWS chose") + ", and cannot become "
                        + now.argument(argument).orElse("another")
                        + ": the VPC and everything in it would be replaced.",
                "Keep the value, or build a second topology and move the data to it: see docs/changes.md.",
                origin(stack));
    }

    private Optional<Finding> bucket() {
        return stacks.stream()
                .filter(stack -> !stack.before().bucket().equals(stack.now().bucket()))
                .findFirst()
                .map(stack -> Finding.of(
                        BUCKET,
                        Severity.ERROR,
                        topology.subject("state"),
                        "The state of the stack " + stack.now().name() + " is kept in the bucket \""
                                + stack.before().bucket() + "\", and Terraform would not find it in \""
                                + stack.now().bucket() + "\".",
                        "Keep the name of the state bucket, or move the state by hand: see docs/changes.md.",
                        topology.state().origin()));
    }

    private Origin origin(StackChange stack) {
        return topology.sides().stream()
                .filter(side -> stack.now().name().endsWith("-" + side.word()))
                .map(side -> site(side).origin())
                .findFirst()
                .orElse(topology.origin());
    }

    private Site site(RegionRole side) {
        return topology.site(side);
    }
}

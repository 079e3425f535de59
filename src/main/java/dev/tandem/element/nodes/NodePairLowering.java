package dev.tandem.element.nodes;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.DependencyGrants;
import dev.tandem.lowering.Images;
import dev.tandem.lowering.Instances;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.List;

/**
 * A pair of nodes becomes two instances that keep their addresses, in each region, and its network load balancer a call
 * of its own. The recovery region has the instances only while it is active.
 */
final class NodePairLowering {

    private static final int LOG_DAYS = 90;
    private static final int HTTPS = 443;
    private static final String EVERYONE = "0.0.0.0/0";

    private final Stacks stacks;
    private final DataSources dataSources;

    NodePairLowering(Stacks stacks, DataSources dataSources) {
        this.stacks = stacks;
        this.dataSources = dataSources;
    }

    void lower(RegionRole side, NodePair nodes) {
        var balancer = loadBalancer(side, nodes);
        var arguments = spec(side, nodes)
                .put("running", side == RegionRole.PRIMARY ? Value.flag(true) : Role.active())
                .put("ports", ports(nodes))
                .put("load_balancer_security_group_id", balancer.get("security_group_id"))
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(nodes.name()));
        var peers = nodes.listeners().stream().filter(NodePairLowering::peer).map(NetworkListener::port);
        arguments.put("peer_ports", Value.list(peers.sorted().map(Value::number).toList()));
        var grants = new DependencyGrants(stacks, dataSources, side, nodes);
        addParameters(grants, nodes, balancer);
        grants.into(arguments);
        var module = stacks.callIn(side, TerraformNames.call(nodes), "nodes", arguments);
        stacks.moved(Stack.of(side), nodes, "");
        output(side, nodes, module);
    }

    private Arguments spec(RegionRole side, NodePair nodes) {
        var spec = nodes.spec();
        var arguments = new Arguments()
                .put("name", stacks.names().aws(nodes))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, nodes))
                .put("image", new Images(stacks, dataSources).of(side, spec.image(), spec.instanceType()))
                .put("instance_type", spec.instanceType())
                .put("root_volume_gb", spec.diskGibibytes())
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()));
        Instances.starting(stacks.builderOf(side), arguments, spec);
        Instances.peers(arguments, "pair_ports", spec);
        return arguments;
    }

    /** What the nodes configure themselves from: their common name to others, their ports and the terms of the lease. */
    private void addParameters(DependencyGrants grants, NodePair nodes, ModuleCall balancer) {
        var exclusion = nodes.exclusion();
        grants.parameter("public_host", publicHost(nodes, balancer))
                .parameter(
                        "mutual_exclusion/update_interval",
                        number(exclusion.updateInterval().toMillis()))
                .parameter(
                        "mutual_exclusion/wait_interval",
                        number(exclusion.waitInterval().toMillis()));
        nodes.listeners()
                .forEach(listener -> grants.parameter("listener_ports/" + listener.name(), number(listener.port())));
    }

    /** A hostname, if one leads to them: it is the same in both regions. */
    private Value publicHost(NodePair nodes, ModuleCall balancer) {
        return stacks.topology().entries().stream()
                .filter(entry -> entry.leadsTo().contains(nodes))
                .flatMap(entry -> entry.publicName().stream())
                .sorted()
                .findFirst()
                .<Value>map(Value::text)
                .orElseGet(() -> balancer.get("dns_name"));
    }

    private static Value number(long count) {
        return Value.text(Long.toString(count));
    }

    private ModuleCall loadBalancer(RegionRole side, NodePair nodes) {
        var call = TerraformNames.balancer(nodes);
        var targets = new Arguments()
                .put("security_group_id", Reference.module(TerraformNames.call(nodes), "security_group_id"))
                .put("addresses", Reference.module(TerraformNames.call(nodes), "private_addresses"));
        var arguments = new Arguments()
                .put("name", stacks.names().aws(nodes))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, nodes))
                .put("listeners", listeners(nodes))
                .put("targets", targets)
                .put("tags", Stacks.tags(nodes.name()));
        var module = stacks.callIn(side, call, "network-load-balancer", arguments);
        stacks.moved(Stack.of(side), nodes, TerraformNames.LOAD_BALANCER);
        output(side, nodes, call, module);
        return module;
    }

    private void output(RegionRole side, NodePair nodes, String call, ModuleCall balancer) {
        var name = nodes.name();
        var builder = stacks.builderOf(side);
        builder.output(call + "_arn", "The load balancer of " + name + " in this region.", balancer.get("arn"));
        builder.output(call + "_dns_name", "Where " + name + " answers in this region.", balancer.get("dns_name"));
        builder.output(
                call + "_zone_id",
                "The hosted zone of the load balancer's name, for alias records.",
                balancer.get("zone_id"));
        builder.output(
                call + "_addresses",
                "The fixed addresses at which " + name + " answers in this region, by zone.",
                balancer.get("addresses"));
        builder.output(
                TerraformNames.call(nodes) + "_endpoints",
                "Host and port of each listener of " + name + " in this region.",
                balancer.get("endpoints"));
    }

    private void output(RegionRole side, NodePair nodes, ModuleCall module) {
        var call = TerraformNames.call(nodes);
        var builder = stacks.builderOf(side);
        builder.output(
                call + "_public_addresses",
                "What others see when a node of " + nodes.name() + " connects to them, by zone.",
                module.get("public_addresses"));
        builder.output(
                call + "_environments",
                "What each node of " + nodes.name() + " finds in its environment file, by zone.",
                module.get("environments"));
        builder.output(
                call + "_machine_names",
                "What the nodes of " + nodes.name() + " call themselves, by zone.",
                module.get("machine_names"));
    }

    private Arguments subnets(RegionRole side, NodePair nodes) {
        var ids = Reference.module("network", "public_subnet_ids");
        var subnets = new Arguments();
        nodes.zonesIn(stacks.topology().site(side)).forEach(zone -> subnets.put(zone.id(), ids.at(zone.id())));
        return subnets;
    }

    private static Arguments ports(NodePair nodes) {
        var ports = new Arguments();
        nodes.listeners().forEach(listener -> ports.put(listener.name(), listener.port()));
        return ports;
    }

    private static Arguments listeners(NodePair nodes) {
        var listeners = new Arguments();
        nodes.listeners().forEach(listener -> listeners.put(listener.name(), listener(listener)));
        return listeners;
    }

    private static Arguments listener(NetworkListener listener) {
        var sources = listener.open()
                ? Value.texts(List.of(EVERYONE))
                : Value.texts(listener.sources().stream().map(Object::toString).toList());
        var arguments = new Arguments().put("port", listener.port()).put("sources", sources);
        listener.healthPath().ifPresent(path -> arguments.put("health_path", path));
        return arguments;
    }

    /** What is open to everyone without being the web is how nodes talk to those of others, on the same port. */
    private static boolean peer(NetworkListener listener) {
        return listener.open() && listener.healthPath().isEmpty() && listener.port() != HTTPS;
    }
}

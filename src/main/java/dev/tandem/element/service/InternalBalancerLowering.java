package dev.tandem.element.service;

import dev.tandem.lowering.Clients;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;

/**
 * The load balancer by which workloads of the same region reach a service: the one that it has anyway, or an internal one
 * beside it. That one has a target group of its own, because AWS lets a target group stand behind one load balancer only.
 */
public final class InternalBalancerLowering {

    private static final String SUFFIX = "_internal" + LoadBalancerLowering.SUFFIX;

    private final Stacks stacks;
    private final LoadBalancerLowering balancers;

    InternalBalancerLowering(Stacks stacks, LoadBalancerLowering balancers) {
        this.stacks = stacks;
        this.balancers = balancers;
    }

    void lower(RegionRole side, Service service) {
        var name = awsName(stacks.topology(), service);
        var targets = new Arguments().put(service.name(), balancers.target(service, name));
        var arguments = balancers
                .shown(side, service, service.front().settings())
                .put("name", name)
                .put("internal", true)
                .put("subnet_ids", Reference.module("network", "private_subnet_ids"))
                .put("ingress_cidrs", Value.texts(List.of()))
                .put("clients", Clients.of(stacks.topology(), side, service))
                .put("port", service.front().listenerPort())
                .put("default_target", service.name());
        further(service, name, targets, arguments);
        arguments.put("targets", targets);
        var module = stacks.callIn(side, separate(service), "load-balancer", arguments);
        stacks.builderOf(side)
                .output(
                        separate(service) + "_dns_name",
                        "Where " + service.name() + " answers the workloads of this region that use it.",
                        module.get("dns_name"));
        stacks.moved(Stack.of(side), service, SUFFIX);
    }

    /** The further ports that the load balancer for the users of a service listens on, each with its target group. */
    void further(Service service, String name, Arguments targets, Arguments arguments) {
        if (service.front().furtherPorts().isEmpty()) {
            return;
        }
        var listeners = new Arguments();
        for (var port : service.front().furtherPorts()) {
            targets.put(target(service, port), balancers.target(service, name, port));
            listeners.put(
                    port.name(), new Arguments().put("port", port.number()).put("target", target(service, port)));
        }
        arguments.put("further_listeners", listeners);
    }

    /** The further target groups that the instances of a service are in, by what they are for. */
    Arguments targets(Service service) {
        var further = new Arguments();
        var access = new InternalAccess(stacks.topology(), service);
        if (access.separate()) {
            further.put("internal", registered(service, service.port(), service.name()));
        }
        if (access.used()) {
            service.front()
                    .furtherPorts()
                    .forEach(port -> further.put(
                            "port-" + port.name(), registered(service, port.number(), target(service, port))));
        }
        return further;
    }

    private Arguments registered(Service service, int port, String target) {
        var call = call(stacks.topology(), service);
        return new Arguments()
                .put("port", port)
                .put("security_group_id", Reference.module(call, "security_group_id"))
                .put("target_group_arn", targetGroup(stacks.topology(), service, target));
    }

    /** The ARNs of those target groups. */
    public static Arguments targetGroupArns(Topology topology, Service service) {
        var further = new Arguments();
        var access = new InternalAccess(topology, service);
        if (access.separate()) {
            further.put("internal", targetGroup(topology, service, service.name()));
        }
        if (access.used()) {
            service.front()
                    .furtherPorts()
                    .forEach(port ->
                            further.put("port-" + port.name(), targetGroup(topology, service, target(service, port))));
        }
        return further;
    }

    /** The call of the load balancer by which workloads reach a service. */
    public static String call(Topology topology, Service service) {
        return new InternalAccess(topology, service).separate()
                ? separate(service)
                : LoadBalancerLowering.call(topology, service);
    }

    private static Reference targetGroup(Topology topology, Service service, String target) {
        return Reference.module(call(topology, service), "target_group_arns").at(target);
    }

    private static String target(Service service, NamedPort port) {
        return service.name() + "-" + port.name();
    }

    /** What AWS knows the internal one by: {@code bank-accounts-internal}. */
    static String awsName(Topology topology, Service service) {
        return topology.awsNames().of(service) + "-internal";
    }

    private static String separate(Service service) {
        return TerraformNames.call(service) + SUFFIX;
    }
}

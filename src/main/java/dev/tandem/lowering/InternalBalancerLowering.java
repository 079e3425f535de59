package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
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

    void lower(Side side, Service service) {
        var name = stacks.topology().awsNames().internalBalancer(service);
        var targets = new Arguments().put(service.name(), balancers.target(service, name));
        var arguments = balancers
                .shown(side, service, service.front().entrance())
                .put("name", name)
                .put("internal", true)
                .put("subnet_ids", Reference.module("network", "private_subnet_ids"))
                .put("ingress_cidrs", Value.texts(List.of()))
                .put("clients", Clients.of(stacks.topology(), side, service))
                .put("port", service.front().listenerPort())
                .put("targets", targets)
                .put("default_target", service.name());
        var module = stacks.callIn(side, separate(service), "load-balancer", arguments);
        stacks.draftOf(side)
                .output(
                        separate(service) + "_dns_name",
                        "Where " + service.name() + " answers the workloads of this region that use it.",
                        module.get("dns_name"));
        stacks.moved(Stack.of(side), service, SUFFIX);
    }

    /** The further target groups that the instances of a service are in, by what they are for. */
    Arguments targets(Service service) {
        var further = new Arguments();
        if (stacks.topology().internalAccess(service).separate()) {
            further.put(
                    "internal",
                    new Arguments()
                            .put("port", service.port())
                            .put("security_group_id", Reference.module(separate(service), "security_group_id"))
                            .put("target_group_arn", targetGroup(service)));
        }
        return further;
    }

    /** The ARNs of those target groups. */
    public static Arguments targetGroupArns(Topology topology, Service service) {
        var further = new Arguments();
        if (topology.internalAccess(service).separate()) {
            further.put("internal", targetGroup(service));
        }
        return further;
    }

    /** The call of the load balancer by which workloads reach a service. */
    public static String call(Topology topology, Service service) {
        return topology.internalAccess(service).separate()
                ? separate(service)
                : LoadBalancerLowering.call(topology, service);
    }

    private static Reference targetGroup(Service service) {
        return Reference.module(separate(service), "target_group_arns").at(service.name());
    }

    private static String separate(Service service) {
        return Names.call(service) + SUFFIX;
    }
}

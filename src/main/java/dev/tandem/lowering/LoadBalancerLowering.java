package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Listener;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import java.util.List;

/** The Application Load Balancer of a service: public if an entry leads to it, inside the network otherwise. */
final class LoadBalancerLowering {

    static final String SUFFIX = "_load_balancer";

    private static final String EVERYONE = "0.0.0.0/0";

    private final Stacks stacks;

    LoadBalancerLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    ModuleCall lower(Side side, Service service) {
        var call = Names.call(service) + SUFFIX;
        var module = stacks.callIn(side, call, "load-balancer", arguments(side, service));
        stacks.moved(Stack.of(side), service, SUFFIX);
        var draft = stacks.draftOf(side);
        draft.output(call + "_arn", "The load balancer of " + service.name() + " in this region.", module.get("arn"));
        draft.output(
                call + "_dns_name", "Where " + service.name() + " answers in this region.", module.get("dns_name"));
        return module;
    }

    private Arguments arguments(Side side, Service service) {
        var entered = stacks.topology().entered(service);
        var arguments = new Arguments()
                .put("name", stacks.names().aws(service))
                .put("internal", !entered)
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", entered ? "public_subnet_ids" : "private_subnet_ids"))
                .put("port", service.port())
                .put("target_port", service.port())
                .put("ingress_cidrs", Value.texts(List.of(clients(side, entered))))
                .put("health_check", new Arguments().put("path", service.front().healthPath()))
                .put("targets", targets(service))
                .put("tags", Stacks.tags(service.name()));
        if (service.front().listener() instanceof Listener.Tls tls) {
            arguments.put("certificate_arn", ServiceLowering.variable(stacks.draftOf(side), tls.certificate()));
        }
        return arguments;
    }

    private static Arguments targets(Service service) {
        return new Arguments().put("security_group_id", Reference.module(Names.call(service), "security_group_id"));
    }

    private String clients(Side side, boolean entered) {
        return entered
                ? EVERYONE
                : stacks.topology().site(side).network().cidr().toString();
    }
}

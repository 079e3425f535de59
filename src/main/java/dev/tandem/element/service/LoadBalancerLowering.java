package dev.tandem.element.service;

import dev.tandem.lowering.AccessLogsLowering;
import dev.tandem.lowering.Clients;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.time.Duration;
import java.util.List;

/**
 * An Application Load Balancer, of one service or shared by several: in public subnets if it faces the internet, in
 * private ones if only accelerators, or only workloads of the network, lead to it.
 */
public final class LoadBalancerLowering {

    static final String SUFFIX = TerraformNames.LOAD_BALANCER;

    private static final String EVERYONE = "0.0.0.0/0";

    private final Stacks stacks;
    private final DataSources dataSources;

    LoadBalancerLowering(Stacks stacks, DataSources dataSources) {
        this.stacks = stacks;
        this.dataSources = dataSources;
    }

    void lower(RegionRole side, Service service) {
        var call = TerraformNames.call(service) + SUFFIX;
        var arguments = settings(side, service, service.front().settings())
                .put("port", service.front().listenerPort())
                .put("default_target", service.deployedName());
        var targets = new Arguments().put(service.deployedName(), target(service));
        if (new InternalAccess(stacks.topology(), service).own()) {
            new InternalBalancerLowering(stacks, this)
                    .further(service, stacks.names().aws(service), targets, arguments);
        }
        arguments.put("targets", targets);
        call(side, call, service, arguments);
        stacks.moved(Stack.of(side), service, SUFFIX);
    }

    void lower(RegionRole side, LoadBalancer balancer) {
        var targets = new Arguments();
        balancer.services().forEach(service -> targets.put(service.deployedName(), target(service)));
        var rules = balancer.routes().stream().map(LoadBalancerLowering::rule).toList();
        var arguments = settings(side, balancer, balancer.settings())
                .put("port", balancer.port())
                .put("targets", targets)
                .put("rules", Value.list(rules));
        call(side, TerraformNames.call(balancer) + SUFFIX, balancer, arguments);
        stacks.moved(Stack.of(side), balancer, SUFFIX);
    }

    private static Value rule(Route route) {
        var conditions = route.condition() == Route.Condition.HOST ? "hosts" : "paths";
        return new Arguments()
                .put("target", route.service().deployedName())
                .put(conditions, Value.texts(List.of(route.pattern())))
                .tree();
    }

    /** What a service needs of the load balancer that leads to it. */
    Arguments of(Service service) {
        var call = call(stacks.topology(), service);
        var arguments = new Arguments()
                .put("security_group_id", Reference.module(call, "security_group_id"))
                .put("target_group_arn", targetGroupArn(stacks.topology(), service));
        if (service.capacity().scaling().requests().isPresent()) {
            arguments
                    .put("arn_suffix", Reference.module(call, "arn_suffix"))
                    .put(
                            "target_group_arn_suffix",
                            Reference.module(call, "target_group_arn_suffixes").at(service.deployedName()));
        }
        return arguments;
    }

    /** Where the instances of a service are sent what clients ask for. */
    public static Reference targetGroupArn(Topology topology, Service service) {
        return Reference.module(call(topology, service), "target_group_arns").at(service.deployedName());
    }

    /** The call of the load balancer that leads to a service: a shared one, or its own. */
    static String call(Topology topology, Service service) {
        var shared = LoadBalancer.leadingTo(service, topology).stream().findFirst();
        return TerraformNames.call(shared.<Element>map(balancer -> balancer).orElse(service)) + SUFFIX;
    }

    private void call(RegionRole side, String call, Element element, Arguments arguments) {
        var module = stacks.callIn(side, call, "load-balancer", arguments);
        var builder = stacks.builderOf(side);
        builder.output(call + "_arn", "The load balancer of " + element.name() + " in this region.", module.get("arn"));
        builder.output(
                call + "_dns_name", "Where " + element.name() + " answers in this region.", module.get("dns_name"));
        if (isNamed(element)) {
            builder.output(call + "_zone_id", "Hosted zone of that name, for alias records.", module.get("zone_id"));
        }
    }

    private boolean isNamed(Element element) {
        return stacks.topology().entriesTo(element).stream()
                .anyMatch(entry -> entry.publicName().isPresent());
    }

    private Arguments settings(RegionRole side, TrafficTarget element, ListenerSettings settings) {
        var entered = stacks.topology().isEntered(element);
        var users = usersOfOwn(side, element);
        var facing = element.isInternetFacing(stacks.topology());
        var arguments = shown(side, element, settings)
                .put("name", stacks.names().aws(element))
                .put("internal", !facing)
                .put("subnet_ids", Reference.module("network", facing ? "public_subnet_ids" : "private_subnet_ids"))
                .put("ingress_cidrs", Value.texts(clients(side, entered, settings, users)));
        if (!users.isEmpty()) {
            arguments.put("clients", users);
        }
        if (settings.redirecting()) {
            arguments.put("redirect_http", true);
        }
        if (isNamed(element) && settings.closed()) {
            arguments.put("checked_by_route53", true);
        }
        return arguments;
    }

    /** The security groups of what uses a service by the load balancer that it has anyway. */
    private Arguments usersOfOwn(RegionRole side, TrafficTarget element) {
        return element instanceof Service service && new InternalAccess(stacks.topology(), service).own()
                ? Clients.of(stacks.topology(), side, service)
                : new Arguments();
    }

    /** What all load balancers of an element have in common. */
    Arguments shown(RegionRole side, Element element, ListenerSettings settings) {
        var arguments = new Arguments()
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("tags", Stacks.tags(element.name()));
        if (settings.listener() instanceof Listener.Tls tls) {
            arguments.put("certificate_arn", stacks.builderOf(side).variable(tls.certificate()));
        }
        if (settings.listener() instanceof Listener.Issued issued) {
            arguments.put("certificate_arn", dataSources.certificateArn(side, issued.certificate()));
        }
        if (settings.logged()) {
            arguments.put("access_logs", AccessLogsLowering.of(element));
        }
        settings.idleTimeout().map(Duration::toSeconds).ifPresent(time -> arguments.put("idle_timeout_seconds", time));
        return arguments;
    }

    private List<String> clients(RegionRole side, boolean entered, ListenerSettings settings, Arguments users) {
        if (!settings.clients().isEmpty()) {
            return settings.clients().stream()
                    .distinct()
                    .sorted()
                    .map(Object::toString)
                    .toList();
        }
        if (!users.isEmpty()) {
            return List.of();
        }
        var network = stacks.topology().site(side).network().cidr().toString();
        return List.of(entered ? EVERYONE : network);
    }

    private Arguments target(Service service) {
        return target(service, stacks.names().aws(service));
    }

    Arguments target(Service service, String name) {
        return target(service, name, service.port(), healthCheck(service.front().targets()));
    }

    /** A further port, whose health is that of the first. */
    Arguments target(Service service, String name, NamedPort port) {
        var check = healthCheck(service.front().targets()).put("port", service.port());
        return target(service, name, port.number(), check);
    }

    private static Arguments target(Service service, String name, int port, Arguments check) {
        var targets = service.front().targets();
        var arguments = new Arguments()
                .put("name", name)
                .put("port", port)
                .put("security_group_id", Reference.module(TerraformNames.call(service), "security_group_id"))
                .put("health_check", check);
        if (targets.tls()) {
            arguments.put("protocol", "HTTPS");
        }
        if (targets.leastOutstanding()) {
            arguments.put("algorithm", "least_outstanding_requests");
        }
        targets.sticky().map(Duration::toSeconds).ifPresent(time -> arguments.put("sticky_seconds", time));
        return arguments;
    }

    private static Arguments healthCheck(TargetGroup targets) {
        var check = new Arguments().put("path", targets.healthPath());
        return targets.healthCodes().equals("200") ? check : check.put("matcher", targets.healthCodes());
    }
}

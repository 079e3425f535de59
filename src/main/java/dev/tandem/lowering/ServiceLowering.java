package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import dev.tandem.topology.Access;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Machine;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;

/** A service becomes an Auto Scaling group of instances in each region; its load balancer is a call of its own. */
final class ServiceLowering {

    private static final int LOG_DAYS = 90;

    private final Stacks stacks;
    private final Lookups lookups;
    private final Images images;

    ServiceLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
        this.images = new Images(stacks, lookups);
    }

    void lower(Side side, Service service) {
        var balancer = new LoadBalancerLowering(stacks).lower(side, service);
        var arguments = machine(side, service)
                .put("capacity", capacity(side, service))
                .put("load_balancer", loadBalancer(balancer))
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(service.name()));
        starting(arguments, service.machine());
        signingIn(side, arguments, service.machine().access());
        new Wiring(stacks, lookups, side, service).into(arguments);
        stacks.callIn(side, Names.call(service), "service", arguments);
        stacks.moved(Stack.of(side), service, "");
    }

    private Arguments machine(Side side, Service service) {
        return new Arguments()
                .put("name", stacks.names().aws(service))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", "private_subnet_ids"))
                .put("image", images.of(side, service.machine().image(), service.instanceTypeIn(side)))
                .put("instance_type", service.instanceTypeIn(side))
                .put("root_volume_gb", service.machine().diskGibibytes())
                .put("port", service.port())
                .put("kms_key_arn", lookups.keyArn(side, new KeyChoice.OfTopology()));
    }

    private static void starting(Arguments arguments, Machine machine) {
        if (!machine.bootstrap().isEmpty()) {
            arguments.put("user_data", machine.bootstrap().text());
        }
        if (machine.reachesHttp()) {
            arguments.put("reaches_http", true);
        }
    }

    private void signingIn(Side side, Arguments arguments, Access access) {
        access.publicKey().ifPresent(key -> arguments.put("public_key", variable(stacks.draftOf(side), key)));
        if (access.bastions().isEmpty()) {
            return;
        }
        var bastions = new Arguments();
        access.bastions()
                .forEach(bastion ->
                        bastions.put(bastion.name(), Reference.module(Names.call(bastion), "security_group_id")));
        arguments.put("bastions", bastions);
    }

    private Value capacity(Side side, Service service) {
        var standby = stacks.topology().capacity(service, side);
        if (side == Side.PRIMARY) {
            return new Arguments()
                    .put("min", standby.instances())
                    .put("desired", standby.instances())
                    .put("max", standby.atMost())
                    .tree();
        }
        var needed = service.capacity();
        var instances = Role.choose(Value.number(needed.instances()), Value.number(standby.instances()));
        return new Arguments()
                .put("min", instances)
                .put("desired", instances)
                .put("max", Math.max(needed.instances(), standby.atMost()))
                .tree();
    }

    private static Arguments loadBalancer(ModuleCall balancer) {
        return new Arguments()
                .put("security_group_id", balancer.get("security_group_id"))
                .put("target_group_arn", balancer.get("target_group_arn"));
    }

    static Reference variable(Draft draft, InputVariable variable) {
        return draft.variable(Variable.required(variable.name(), "string", variable.description()));
    }
}

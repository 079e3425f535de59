package dev.tandem.element.service;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.DependencyGrants;
import dev.tandem.lowering.Images;
import dev.tandem.lowering.Instances;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.Optional;

/** A service becomes an Auto Scaling group of instances in each region; its load balancer is a call of its own. */
final class ServiceLowering {

    private static final int LOG_DAYS = 90;

    private final Stacks stacks;
    private final DataSources dataSources;
    private final Images images;

    ServiceLowering(Stacks stacks, DataSources dataSources) {
        this.stacks = stacks;
        this.dataSources = dataSources;
        this.images = new Images(stacks, dataSources);
    }

    void lower(RegionRole side, Service service) {
        var balancers = new LoadBalancerLowering(stacks, dataSources);
        var internal = new InternalBalancerLowering(stacks, balancers);
        if (LoadBalancer.leadingTo(service, stacks.topology()).isEmpty()) {
            balancers.lower(side, service);
        }
        if (new InternalAccess(stacks.topology(), service).separate()) {
            internal.lower(side, service);
        }
        var arguments = spec(side, service)
                .put("capacity", capacity(side, service))
                .put("load_balancer", balancers.of(service))
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(service.name()));
        var further = internal.targets(service);
        if (!further.isEmpty()) {
            arguments.put("further_targets", further);
        }
        scaling(service.capacity().scaling()).ifPresent(scaling -> arguments.put("scaling", scaling));
        service.capacity()
                .scaling()
                .start()
                .ifPresent(time -> arguments.put("health_check_grace_seconds", time.toSeconds()));
        Instances.starting(stacks.builderOf(side), arguments, service.spec());
        Instances.peers(arguments, "peer_ports", service.spec());
        new DependencyGrants(stacks, dataSources, side, service).into(arguments);
        stacks.callIn(side, TerraformNames.call(service), "service", arguments);
        stacks.moved(Stack.of(side), service, "");
    }

    private Arguments spec(RegionRole side, Service service) {
        return new Arguments()
                .put("name", stacks.names().aws(service))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", "private_subnet_ids"))
                .put("image", images.of(side, service.spec().image(), service.instanceTypeIn(side)))
                .put("instance_type", service.instanceTypeIn(side))
                .put("root_volume_gb", service.spec().diskGibibytes())
                .put("port", service.port())
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()));
    }

    private Value capacity(RegionRole side, Service service) {
        var standby = Capacity.of(service, stacks.topology(), side);
        if (side == RegionRole.PRIMARY) {
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

    /** What differs from what the module does by itself. */
    private static Optional<Arguments> scaling(Scaling scaling) {
        var arguments = new Arguments();
        if (scaling.cpuPercent() != Scaling.USUAL.cpuPercent()) {
            arguments.put("cpu_percent", scaling.cpuPercent());
        }
        scaling.requests().ifPresent(requests -> arguments.put("requests_per_target", requests));
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
    }
}

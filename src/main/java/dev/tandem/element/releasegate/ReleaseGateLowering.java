package dev.tandem.element.releasegate;

import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Images;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Mountable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replicating;

/**
 * A release gate becomes an automation in each region where it has something to do: where the readers are, and where both
 * file systems are.
 */
final class ReleaseGateLowering {

    private static final int LOG_DAYS = 365;

    private final Stacks stacks;
    private final DataSources dataSources;

    ReleaseGateLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(RegionRole side, ReleaseGate gate) {
        if (gate.usesIn(side).isEmpty()) {
            return;
        }
        var arguments = spec(side, gate);
        if (gate.usesIn(side).contains(gate.database())) {
            arguments.put("database", database(side, gate.database()));
        }
        gate.sync().ifPresent(sync -> arguments.put("sync", sync(sync)));
        arguments
                .put("destinations", destinations(side, gate))
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(gate.name()));
        var call = TerraformNames.call(gate);
        var module = stacks.callIn(side, call, "release-gate", arguments);
        stacks.moved(Stack.of(side), gate, "");
        stacks.builderOf(side)
                .output(
                        call + "_document",
                        "Automation that opens the gate " + gate.name() + " with Action=start and shuts it with"
                                + " Action=stop.",
                        module.get("document_name"));
    }

    private Arguments spec(RegionRole side, ReleaseGate gate) {
        var spec = gate.spec();
        var zone = stacks.topology().site(side).zones().get(0).id();
        return new Arguments()
                .put("name", stacks.names().aws(gate))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put(
                        "subnet_id",
                        Reference.module("network", "private_subnet_ids").at(zone))
                .put("image", new Images(stacks, dataSources).of(side, spec.image(), spec.instanceType()))
                .put("instance_type", spec.instanceType())
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()));
    }

    private Arguments database(RegionRole side, Replicating database) {
        var call = TerraformNames.call(database);
        var secret = dataSources.secretArn(
                side, Credentials.call(database), stacks.names().credentials(database));
        return new Arguments()
                .put("source", Reference.module(call, "address"))
                .put("readers", Reference.module(call, "reader_addresses"))
                .put("port", Reference.module(call, "port"))
                .put("secret_arn", secret)
                .put("secret_key_arn", dataSources.keyArn(side, database.key()));
    }

    private static Arguments sync(ReleaseGate.Sync sync) {
        return new Arguments()
                .put("from", mounted(sync.from()))
                .put("to", mounted(sync.to()))
                .put("exclude", Value.texts(sync.excluded().stream().toList()));
    }

    private static Arguments mounted(Mountable files) {
        var call = TerraformNames.call(files);
        return new Arguments()
                .put("dns_name", Reference.module(call, "dns_name"))
                .put(
                        "access_point_id",
                        Reference.module(call, "access_point_ids").at(Mountable.SHARED));
    }

    private static Arguments destinations(RegionRole side, ReleaseGate gate) {
        var destinations = new Arguments();
        gate.usesIn(side).forEach(used -> {
            var call = TerraformNames.call(used.element());
            destinations.put(
                    used.element().name(),
                    new Arguments()
                            .put("security_group_id", Reference.module(call, "security_group_id"))
                            .put("port", Reference.module(call, "port")));
        });
        return destinations;
    }
}

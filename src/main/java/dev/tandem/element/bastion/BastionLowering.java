package dev.tandem.element.bastion;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Images;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.Image;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Workload;

/** A bastion becomes an Auto Scaling group of one in each region, public only where SSH is open. */
final class BastionLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    BastionLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(RegionRole side, Bastion bastion) {
        var call = TerraformNames.call(bastion);
        var module = stacks.callIn(side, call, "bastion", arguments(side, bastion));
        stacks.moved(Stack.of(side), bastion, "");
        var builder = stacks.builderOf(side);
        builder.output(call + "_connect", "How operators come to " + bastion.name() + ".", module.get("connect"));
        if (bastion.isPublic()) {
            builder.output(call + "_public_ip", "Address of " + bastion.name() + ".", module.get("public_ip"));
        }
    }

    private Arguments arguments(RegionRole side, Bastion bastion) {
        var subnets = bastion.isPublic() ? "public_subnet_ids" : "private_subnet_ids";
        var image = new Images(stacks, dataSources).of(side, new Image.AmazonLinux(), bastion.instanceType());
        var arguments = new Arguments()
                .put("name", stacks.names().aws(bastion))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", subnets))
                .put("image", image)
                .put("instance_type", bastion.instanceType())
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()))
                .put("destinations", destinations(bastion))
                .put("tags", Stacks.tags(bastion.name()));
        if (bastion.isPublic()) {
            var ranges = bastion.sshFrom().stream().map(Cidr::toString).toList();
            arguments.put("ssh_cidrs", Value.texts(ranges));
        }
        bastion.publicKey()
                .ifPresent(key ->
                        arguments.put("public_key", stacks.builderOf(side).variable(key)));
        return arguments;
    }

    private Arguments destinations(Bastion bastion) {
        var destinations = new Arguments();
        stacks.topology()
                .all(Workload.class)
                .filter(workload -> workload.spec().access().jumpHosts().contains(bastion))
                .forEach(workload -> destinations.put(
                        workload.name(), Reference.module(TerraformNames.call(workload), "security_group_id")));
        return destinations;
    }
}

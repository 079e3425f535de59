package dev.tandem.element.dns;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;

/** How stacks find a public zone. */
public final class ZoneLookup {

    private final Stacks stacks;

    /** Looks zones up in the stacks that are being written. */
    public ZoneLookup(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The id of a public zone, which a stack that does not make it finds by its name. */
    Reference zoneId(Stack stack, PublicZone zone) {
        var arguments = new Arguments().put("name", zone.name()).put("private_zone", false);
        if (!zone.found()) {
            arguments.put(
                    "tags",
                    new Arguments().put("tandem:topology", stacks.topology().name()));
        }
        return stacks.builderOf(stack)
                .data(new DataSource(
                        "aws_route53_zone", TerraformNames.call(zone), provider(stack, zone), arguments.tree()))
                .get("zone_id");
    }

    /** Calls a module for what is in a zone, in the account of the zone. */
    public ModuleCall call(Stack stack, PublicZone zone, String name, String module, Arguments arguments) {
        return stacks.callWith(provider(stack, zone), stack, name, module, arguments);
    }

    /** The provider of a stack that works in the account of a zone. */
    private String provider(Stack stack, PublicZone zone) {
        var own = stack == Stack.COUPLING ? "aws.recovery" : "aws";
        return zone.owner()
                .map(owner -> stacks.provider(stack, TerraformNames.call(zone), owner))
                .orElse(own);
    }

    /** The id of a public zone in the stack that makes it, unless it is there already. */
    public Reference zoneIdInCoupling(PublicZone zone) {
        return zone.found() ? zoneId(Stack.COUPLING, zone) : Reference.module(TerraformNames.call(zone), "zone_id");
    }
}

package dev.tandem.element.dns;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
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
        var provider = stack == Stack.COUPLING ? "aws.recovery" : "aws";
        return stacks.builderOf(stack)
                .data(new DataSource("aws_route53_zone", TerraformNames.call(zone), provider, arguments.tree()))
                .get("zone_id");
    }

    /** The id of a public zone in the stack that makes it, unless it is there already. */
    public Reference zoneIdInCoupling(PublicZone zone) {
        return zone.found() ? zoneId(Stack.COUPLING, zone) : Reference.module(TerraformNames.call(zone), "zone_id");
    }
}

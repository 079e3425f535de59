package dev.tandem.lowering;

import dev.tandem.aws.Zone;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import dev.tandem.topology.ExistingNetwork;
import dev.tandem.topology.Lookup;
import dev.tandem.topology.Network;
import dev.tandem.topology.RegionRole;
import java.util.List;

/** A network that exists already becomes the lookups of its VPC and subnets, each in the stack of its region. */
final class ExistingNetworkLowering {

    private final Stacks stacks;

    ExistingNetworkLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(RegionRole side, ExistingNetwork existing, List<String> endpoints) {
        var site = stacks.topology().site(side);
        var subnets = new Arguments().put("private", found(side, existing.privateSubnets(), true));
        existing.dataSubnets().ifPresent(lookup -> subnets.put("data", found(side, lookup, true)));
        existing.publicSubnets().ifPresent(lookup -> subnets.put("public", found(side, lookup, true)));
        var arguments = new Arguments()
                .put("name", stacks.topology().name())
                .put("expected_cidr", existing.cidr().toString())
                .put("vpc", found(side, existing.vpc(), false))
                .put("subnets", subnets)
                .put("zones", Value.texts(site.zones().stream().map(Zone::id).toList()))
                .put("tags", Stacks.tags("network"));
        if (site.network().has(Network.Guard.INTERFACE_ENDPOINTS)) {
            arguments.put("interface_endpoints", Value.texts(endpoints));
        }
        stacks.callIn(side, "network", "existing-network", arguments);
    }

    private Arguments found(RegionRole side, Lookup lookup, boolean several) {
        if (lookup instanceof Lookup.ByTag tag) {
            return new Arguments().put("tags", new Arguments().put(tag.key(), tag.value()));
        }
        var asked = ((Lookup.ById) lookup).variable();
        var type = several ? "list(string)" : "string";
        var value = stacks.builderOf(side).variable(Variable.required(asked.name(), type, asked.description()));
        return new Arguments().put(several ? "ids" : "id", value);
    }
}

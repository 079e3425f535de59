package dev.tandem.element.dns;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Equal;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import dev.tandem.topology.Probe;
import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.Optional;

/** A hostname becomes two records that lead to the load balancers of the regions, and a health check of the first. */
final class HostnameLowering {

    private static final Reference FAILED_OVER = Reference.variable("failed_over_names");

    private final Stacks stacks;
    private final ZoneLookup zones;

    HostnameLowering(Stacks stacks) {
        this.stacks = stacks;
        this.zones = new ZoneLookup(stacks);
    }

    void lower(Hostname hostname) {
        var global = stacks.builderOf(Stack.GLOBAL);
        global.variable(failedOver());
        var arguments = new Arguments()
                .put("name", stacks.names().aws(hostname))
                .put("hosted_zone_id", zones.zoneId(Stack.GLOBAL, hostname.zone()))
                .put("record_name", hostname.name())
                .put("primary", balancer(RegionRole.PRIMARY, hostname))
                .put("recovery", balancer(RegionRole.RECOVERY, hostname))
                .put("health_check", healthCheck(hostname.target().probe()))
                .put("failed_over", FunctionCall.of("contains", FAILED_OVER, Value.text(hostname.name())))
                .put("tags", Stacks.tags(hostname.name()));
        var call = TerraformNames.call(hostname);
        var module = zones.call(Stack.GLOBAL, hostname.zone(), call, "failover-records", arguments);
        global.output(
                call + "_health_check_id",
                "Health check that keeps " + hostname.name() + " in the primary region.",
                module.get("health_check_id"));
    }

    private Arguments balancer(RegionRole side, Hostname hostname) {
        return new Arguments()
                .put("dns_name", stacks.balancer(side, hostname.target(), "dns_name"))
                .put("zone_id", stacks.balancer(side, hostname.target(), "zone_id"));
    }

    private static Arguments healthCheck(Probe probe) {
        var arguments = new Arguments().put("protocol", probe.protocol().name()).put("port", probe.port());
        probe.path().ifPresent(path -> arguments.put("path", path));
        return arguments;
    }

    private Variable failedOver() {
        var names = stacks.topology()
                .all(Hostname.class)
                .map(Hostname::name)
                .distinct()
                .toList();
        var unknown = FunctionCall.of("setsubtract", FAILED_OVER, Value.texts(names));
        return new Variable(
                "failed_over_names",
                "set(string)",
                "Names that lead to the recovery region whatever the health of either region. Route 53 takes this change"
                        + " in us-east-1 only.",
                Optional.of(Value.list(List.of())),
                List.of(new Variable.Validation(
                        new Equal(FunctionCall.of("length", unknown), Value.number(0)),
                        "failed_over_names may hold only " + String.join(", ", names) + ".")));
    }
}

package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;

/** One bucket in each region for the logs of all its load balancers, because they write to none of another region. */
public final class AccessLogsLowering {

    private static final String CALL = "access_logs";

    private final Stacks stacks;

    AccessLogsLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(RegionRole side) {
        if (!stacks.topology().keepsAccessLogs()) {
            return;
        }
        var arguments =
                new Arguments().put("name", stacks.names().accessLogs()).put("tags", Stacks.tags("access-logs"));
        var module = stacks.callIn(side, CALL, "access-logs", arguments);
        stacks.builderOf(side)
                .output(
                        CALL + "_bucket",
                        "Where this region's load balancers write a line for each request, and accelerators one for each flow.",
                        module.get("bucket"));
    }

    /** The bucket of a region, for another stack. */
    public static Reference bucket(Stacks stacks, Stack from, RegionRole side) {
        return stacks.state(from, side).get("outputs." + CALL + "_bucket");
    }

    /** Where a load balancer writes: under its own name. */
    public static Arguments of(Element element) {
        return new Arguments().put("bucket", Reference.module(CALL, "bucket")).put("prefix", element.deployedName());
    }
}

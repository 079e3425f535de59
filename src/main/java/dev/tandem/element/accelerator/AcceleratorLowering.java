package dev.tandem.element.accelerator;

import dev.tandem.lowering.AccessLogsLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Conditional;
import dev.tandem.terraform.Equal;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.Optional;

/** An accelerator becomes a listener per service, with an endpoint group in each region. */
final class AcceleratorLowering {

    private static final Reference FAILED_OVER = Reference.variable("failed_over_services");

    private final Stacks stacks;

    AcceleratorLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Accelerator accelerator) {
        var global = stacks.builderOf(Stack.GLOBAL);
        if (isFirst(accelerator)) {
            global.variable(failedOver());
        }
        var listeners = new Arguments();
        accelerator.leadsTo().stream()
                .distinct()
                .forEach(target -> listeners.put(target.deployedName(), listener(target)));
        var call = TerraformNames.call(accelerator);
        var arguments = new Arguments()
                .put("name", stacks.names().aws(accelerator))
                .put("listeners", listeners)
                .put("tags", Stacks.tags(accelerator.name()));
        if (stacks.topology().keepsAccessLogs()) {
            arguments.put("flow_logs", flowLogs(accelerator));
        }
        var module = stacks.callInGlobal(call, "accelerator", arguments);
        stacks.moved(Stack.GLOBAL, accelerator, "");
        global.output(call + "_dns_name", "Where the system answers.", module.get("dns_name"));
        global.output(call + "_static_ips", "The two addresses the system keeps.", module.get("static_ips"));
    }

    /** In the recovery region, so that the record of an outage of the primary one can be read. */
    private Arguments flowLogs(Accelerator accelerator) {
        return new Arguments()
                .put("bucket", AccessLogsLowering.bucket(stacks, Stack.GLOBAL, RegionRole.RECOVERY))
                .put("prefix", accelerator.deployedName());
    }

    private Arguments listener(TrafficTarget target) {
        var endpoints = new Arguments()
                .put("primary", endpoint(RegionRole.PRIMARY, target))
                .put("recovery", endpoint(RegionRole.RECOVERY, target));
        return new Arguments().put("port", target.probe().port()).put("endpoints", endpoints);
    }

    private Arguments endpoint(RegionRole side, TrafficTarget target) {
        var endpoint = new Arguments()
                .put("region", stacks.topology().site(side).region().id())
                .put("load_balancer_arn", stacks.balancer(side, target, "arn"))
                .put("dial", dial(side, target));
        return target.isInternetFacing(stacks.topology()) ? endpoint : endpoint.put("internal", true);
    }

    private Value dial(RegionRole side, TrafficTarget target) {
        var usual = stacks.topology().strategy().dial(side);
        var failedOver = side == RegionRole.PRIMARY ? 0 : 100;
        if (usual == failedOver) {
            return Value.number(usual);
        }
        var isFailedOver = FunctionCall.of("contains", FAILED_OVER, Value.text(target.name()));
        return new Conditional(isFailedOver, Value.number(failedOver), Value.number(usual));
    }

    /** The first accelerator declares the variable that all of them read. */
    private boolean isFirst(Accelerator accelerator) {
        return stacks.topology()
                .all(Accelerator.class)
                .findFirst()
                .filter(accelerator::equals)
                .isPresent();
    }

    private Variable failedOver() {
        var names = stacks.topology()
                .all(Accelerator.class)
                .flatMap(accelerator -> accelerator.leadsTo().stream())
                .map(TrafficTarget::name)
                .distinct()
                .sorted()
                .toList();
        var unknown = FunctionCall.of("setsubtract", FAILED_OVER, Value.texts(names));
        return new Variable(
                "failed_over_services",
                "set(string)",
                "Services whose traffic goes to the recovery region whatever the health of the primary one; each flips"
                        + " the two traffic dials of its listener only.",
                Optional.of(Value.list(List.of())),
                List.of(new Variable.Validation(
                        new Equal(FunctionCall.of("length", unknown), Value.number(0)),
                        "failed_over_services may hold only " + String.join(", ", names) + ".")));
    }
}

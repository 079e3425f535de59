package dev.tandem.element.alerts;

import dev.tandem.lowering.Alarms;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.List;

/** Alerts become a topic, a dashboard and alarms in each region, on whatever of the elements is there. */
final class AlertsLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    AlertsLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Alerts alerts) {
        for (var side : stacks.topology().sides()) {
            var call = TerraformNames.call(alerts);
            var module = stacks.callIn(side, call, "alerts", arguments(side, alerts));
            stacks.moved(Stack.of(side), alerts, "");
            var builder = stacks.builderOf(side);
            builder.output(
                    call + "_topic_arn",
                    "Topic of this region's alarms, for further subscribers.",
                    module.get("topic_arn"));
            builder.output(call + "_dashboard", "Dashboard that shows this region.", module.get("dashboard_name"));
        }
    }

    private Arguments arguments(RegionRole side, Alerts alerts) {
        var arguments = new Arguments();
        if (!alerts.topics().isEmpty()) {
            arguments.put("further_topic_arns", topics(side, alerts));
        }
        return arguments
                .put("name", stacks.names().aws(alerts))
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()))
                .put("emails", variables(side, alerts.emails()))
                .put("phones", variables(side, alerts.phones()))
                .put("alarms", new Alarms(stacks, side).named(stacks.names().aws(alerts) + "-"))
                .put("tags", Stacks.tags(alerts.name()));
    }

    /** A name of SNS can stand in an address as it is; the alerts' name before it, because it may begin with a digit. */
    private Value topics(RegionRole side, Alerts alerts) {
        var call = TerraformNames.call(alerts) + "_";
        return Value.list(alerts.topics().stream()
                .map(name -> dataSources.topicArn(side, call + name, name))
                .toList());
    }

    private Value variables(RegionRole side, List<InputVariable> people) {
        var builder = stacks.builderOf(side);
        return Value.list(people.stream().map(builder::variable).toList());
    }
}

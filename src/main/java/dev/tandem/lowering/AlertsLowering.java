package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Alerts;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.stream.Stream;

/** Alerts become a topic, a dashboard and alarms in each region, on whatever of the elements is there. */
final class AlertsLowering {

    private final Stacks stacks;
    private final Lookups lookups;

    AlertsLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lower(Alerts alerts) {
        for (var side : Side.values()) {
            var call = Names.call(alerts);
            var module = stacks.callIn(side, call, "alerts", arguments(side, alerts));
            stacks.moved(Stack.of(side), alerts, "");
            var draft = stacks.draftOf(side);
            draft.output(
                    call + "_topic_arn",
                    "Topic of the alarms of this region, for whatever else is to be told.",
                    module.get("topic_arn"));
            draft.output(call + "_dashboard", "Dashboard that shows this region.", module.get("dashboard_name"));
        }
    }

    private Arguments arguments(Side side, Alerts alerts) {
        return new Arguments()
                .put("name", stacks.names().aws(alerts))
                .put("kms_key_arn", lookups.keyArn(side, new KeyChoice.OfTopology()))
                .put("emails", variables(side, alerts.emails()))
                .put("phones", variables(side, alerts.phones()))
                .put("alarms", alarms(side, alerts))
                .put("tags", Stacks.tags(alerts.name()));
    }

    private Value variables(Side side, List<InputVariable> people) {
        var draft = stacks.draftOf(side);
        return Value.list(people.stream()
                .map(variable -> ServiceLowering.variable(draft, variable))
                .toList());
    }

    private Arguments alarms(Side side, Alerts alerts) {
        var alarms = new Arguments();
        var prefix = stacks.names().aws(alerts) + "-";
        all(side).forEach(alarm -> stacks.claims().during(alarm.element(), () -> {
            if (stacks.draftOf(side).take(Kind.ALARM, prefix + alarm.name())) {
                alarms.put(alarm.name(), alarm.tree());
            }
        }));
        return alarms;
    }

    /** Each kind of element has a class of its own that says what its operator is woken for. */
    private Stream<Alarm> all(Side side) {
        var topology = stacks.topology();
        var ofServices = new ServiceAlarms(topology, side);
        var ofDatabases = new DatabaseAlarms(topology, side);
        var ofClusters = new AuroraAlarms(topology, side);
        return Stream.of(
                        topology.backupPlans().stream().flatMap(new BackupAlarms(stacks.names(), side)::of),
                        topology.services().stream().flatMap(ofServices::of),
                        topology.databases().stream().flatMap(ofDatabases::of),
                        topology.auroraClusters().stream().flatMap(ofClusters::of),
                        topology.elements().stream()
                                .flatMap(element -> Kinds.<Alarmed<Element>>facet(element, Alarmed.class).stream()
                                        .flatMap(kind -> kind.alarms(element, side, stacks))),
                        topology.mails().stream().flatMap(new MailAlarms(stacks.names())::of),
                        topology.nodePairs().stream().flatMap(new NodePairAlarms(side)::of),
                        topology.loadBalancers().stream().flatMap(LoadBalancerAlarms::of),
                        topology.queues().stream().flatMap(MessagingAlarms::of),
                        topology.topics().stream().flatMap(MessagingAlarms::of),
                        topology.certificates().stream().flatMap(new CertificateAlarms(lookups, side)::of))
                .flatMap(alarms -> alarms);
    }
}

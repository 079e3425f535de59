package dev.tandem.element.alerts;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Alarms have at least one recipient. */
final class AlertsReachSomebody implements Rule {

    @Override
    public String id() {
        return "operations/alerts-reach-somebody";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Alerts.class)
                .filter(alerts -> alerts.variables().findAny().isEmpty()
                        && alerts.topics().isEmpty())
                .map(alerts -> finding(topology, alerts));
    }

    private Finding finding(Topology topology, Alerts alerts) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(alerts.name()),
                "The alerts have no address, number or topic: alarms are raised in both regions, and no one receives them.",
                "Add .email(variable(\"operations_email\")), .sms(variable(\"operations_phone\")), or .existingTopics(\"central-on-call\").",
                alerts.origin());
    }
}

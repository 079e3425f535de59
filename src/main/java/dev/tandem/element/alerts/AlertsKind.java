package dev.tandem.element.alerts;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Alerts: CloudWatch alarms, and the SNS topics that notify their recipients. */
public final class AlertsKind
        implements ElementKind<Alerts>, Lowered<Alerts>, EncryptedByAws, Recovered<Alerts>, Named<Alerts>, Lawful {

    @Override
    public Class<Alerts> type() {
        return Alerts.class;
    }

    @Override
    public void lower(Alerts alerts, Stacks stacks) {
        new AlertsLowering(stacks).lower(alerts);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("cloudwatch");
    }

    @Override
    public Chapter recover(Alerts alerts, OperatorContext operator) {
        return Chapter.of(operator.impact(
                alerts, "Separate alarms, topic and dashboard: recipients are notified from this region as well."));
    }

    @Override
    public Stream<AwsName> awsNames(Alerts alerts, Topology topology) {
        var names = new AlertsNames(topology.awsNames());
        var topic = Stream.of(new AwsName(Naming.TOPIC, topology.awsNames().of(alerts)));
        var dashboards =
                topology.sites().map(site -> new AwsName(Naming.DASHBOARD, names.dashboard(alerts, site.region())));
        var alarms = topology.elements().stream()
                .map(element -> new AwsName(Naming.ALARM, names.longestAlarm(alerts, element)));
        return Stream.of(topic, dashboards, alarms).flatMap(all -> all);
    }

    @Override
    public List<Rule> laws() {
        return List.of(new AlertsReachSomebody());
    }
}

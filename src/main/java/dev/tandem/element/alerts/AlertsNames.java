package dev.tandem.element.alerts;

import dev.tandem.aws.Region;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import java.util.Comparator;
import java.util.stream.Stream;

/** What AWS knows the parts of alerts by. */
record AlertsNames(AwsNames names) {

    /** The longest name that an alarm on an element has: {@code bank-operations-ledger-replica-stopped}. */
    String longestAlarm(Alerts alerts, Element watched) {
        var ofListeners = watched instanceof NodePair nodes
                ? nodes.listeners().stream().map(listener -> "-both-healthy-" + listener.name())
                : Stream.<String>of();
        var longest = Stream.concat(Stream.of("-reader-15-stopped"), ofListeners)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return names.of(alerts) + "-" + watched.deployedName() + longest;
    }

    /** The dashboard of a region, of which an account has one list: {@code bank-operations-eu-south-1}. */
    String dashboard(Alerts alerts, Region region) {
        return names.of(alerts) + "-" + region.id();
    }
}

package dev.tandem.element.mail;

import dev.tandem.aws.RegionalAvailability;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mail is received in a region where SES receives; elsewhere it refuses the very call. */
final class ReceivesSomewhere implements Rule {

    @Override
    public String id() {
        return "mail/receives-somewhere";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Mail.class)
                .filter(mail -> mail.inbox().present())
                .filter(mail -> MailRegions.receiving(topology, mail).isEmpty())
                .map(mail -> finding(topology, mail));
    }

    private Finding finding(Topology topology, Mail mail) {
        var offering = RegionalAvailability.MAIL_RECEIVING;
        return Finding.of(
                        id(),
                        Severity.ERROR,
                        topology.subject(mail.name()),
                        "SES receives mail neither in " + topology.primary().region() + " nor in "
                                + topology.recovery().region() + ": it does so only in "
                                + offering.regions().stream()
                                        .map(region -> region.id())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "Choose a region that has it, or leave .receives(...) out.",
                        mail.origin())
                .because("source: " + offering.source());
    }
}

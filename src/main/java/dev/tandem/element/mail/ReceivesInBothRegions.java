package dev.tandem.element.mail;

import dev.tandem.aws.RegionalAvailability;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Mail that is received in one region only stops coming in with that region. */
final class ReceivesInBothRegions implements Rule {

    @Override
    public String id() {
        return "mail/receives-in-both-regions";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Mail.class)
                .filter(mail -> MailRegions.receiving(topology, mail).size() == 1)
                .map(mail -> finding(topology, mail));
    }

    private Finding finding(Topology topology, Mail mail) {
        var region = MailRegions.receiving(topology, mail).get(0);
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(mail.name()),
                        "Mail is received in " + region
                                + " only, because SES does not receive in the other region: while " + region
                                + " is away, senders keep what they have for us or give it up.",
                        "Choose two regions that have it, or accept that mail comes in late.",
                        mail.origin())
                .because("source: " + RegionalAvailability.MAIL_RECEIVING.source());
    }
}

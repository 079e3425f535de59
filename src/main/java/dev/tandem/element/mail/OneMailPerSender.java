package dev.tandem.element.mail;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A domain or an address is an identity of SES once in a region; AWS refuses a second one. */
final class OneMailPerSender implements Rule {

    @Override
    public String id() {
        return "mail/one-mail-per-sender";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Mail.class).flatMap(mail -> topology.all(Mail.class)
                .filter(other -> other.sender().equals(mail.sender()))
                .filter(other -> other.name().compareTo(mail.name()) < 0)
                .limit(1)
                .map(other -> finding(topology, mail, other)));
    }

    private Finding finding(Topology topology, Mail mail, Mail other) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(mail.name()),
                "The sender " + mail.sender().text() + " is that of the mail \"" + other.name()
                        + "\" already: SES has an identity once in each region.",
                "Use one mail wherever " + mail.sender().text() + " sends.",
                mail.origin());
    }
}

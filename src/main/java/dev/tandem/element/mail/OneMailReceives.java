package dev.tandem.element.mail;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A region has one active rule set, so a second mail that receives would silence the first. */
final class OneMailReceives implements Rule {

    @Override
    public String id() {
        return "mail/one-mail-receives";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var names = topology.all(Mail.class)
                .filter(mail -> mail.inbox().present())
                .map(Mail::name)
                .distinct()
                .toList();
        return topology.all(Mail.class)
                .filter(mail -> mail.inbox().present())
                .filter(mail -> names.indexOf(mail.name()) > 0)
                .map(mail -> finding(topology, mail, String.join(", ", names)));
    }

    private Finding finding(Topology topology, Mail mail, String names) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(mail.name()),
                "Only one mail can receive, and " + names + " are to: SES has one active rule set in each region.",
                "Let one mail receive for all, with a domain above them as its sender.",
                mail.origin());
    }
}

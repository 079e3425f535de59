package dev.tandem.element.mail;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Value;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What whoever sends mail is woken for: SES puts an account under review, and then stops it from sending.
 *
 * <p>Source: SES developer guide, "Amazon SES sending review process FAQs" (read 2026): a review from 5 % of bounces or
 * 0.1 % of complaints, a pause from 10 % or 0.5 %.
 */
final class MailAlarms {

    private final TerraformNames names;

    MailAlarms(TerraformNames names) {
        this.names = names;
    }

    Stream<Alarm> of(Mail mail) {
        return Stream.of(bounces(mail), complaints(mail));
    }

    private Alarm bounces(Mail mail) {
        return Alarm.on(
                        mail,
                        "bounces",
                        "One mail in twenty of " + mail.name() + " bounces, at which AWS reviews the account and later"
                                + " stops it: look at where the addresses come from.")
                .expression("100 * rate", Map.of("rate", reputation(mail, "Reputation.BounceRate")))
                .atLeast(5)
                .every(Duration.ofHours(1), 1)
                .quietWhenMissing();
    }

    private Alarm complaints(Mail mail) {
        return Alarm.on(
                        mail,
                        "complaints",
                        "One recipient in a thousand of " + mail.name() + " complains, at which AWS reviews the account"
                                + " and later stops it: stop the mail they complain of.")
                .expression("1000 * rate", Map.of("rate", reputation(mail, "Reputation.ComplaintRate")))
                .atLeast(1)
                .every(Duration.ofHours(1), 1)
                .quietWhenMissing();
    }

    private Metric reputation(Mail mail, String metric) {
        return Metric.maximum("AWS/SES", metric, Map.of("ses:configuration-set", Value.text(names.aws(mail))));
    }
}

package dev.tandem.element.mail;

import dev.tandem.aws.Region;
import dev.tandem.topology.AwsNames;

/** What AWS knows the parts of a mail by. */
record MailNames(AwsNames names) {

    /** The topic that a mail's bounces and complaints are published to: {@code bank-letters-feedback}. */
    String feedback(Mail mail) {
        return names.of(mail) + "-feedback";
    }

    /** The policy that lets services send a mail from a region; policies are global: {@code bank-letters-eu-south-1}. */
    String policy(Mail mail, Region region) {
        return names.of(mail) + "-" + region.id();
    }

    /** Where the name and password are that hand mail over by SMTP, other ones in each region: {@code bank/letters/smtp}. */
    String smtp(Mail mail) {
        return names.topology() + "/" + mail.deployedName() + "/smtp";
    }

    /** The user of IAM behind them: {@code bank-letters-smtp-eu-south-1}. */
    String smtpUser(Mail mail, Region region) {
        return names.of(mail) + "-smtp-" + region.id();
    }

    /** What the bucket for received mail is called, before the account's number: {@code bank-letters-eu-west-1-}. */
    String inbox(Mail mail, Region region) {
        return names.of(mail) + "-" + region.id() + "-";
    }
}

package dev.tandem.element.mail;

import dev.tandem.aws.Region;
import dev.tandem.aws.RegionalAvailability;
import dev.tandem.element.dns.HostedZone;
import dev.tandem.element.dns.PublicZone;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Domain;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A domain or an address that services send mail as through SES, from each region by itself: signed, over TLS only,
 * with a topic in each region for bounces and complaints. Both regions are set up before the first failure, so that
 * failing over changes no DNS record.
 *
 * @param feedback the addresses that are mailed each bounce and complaint
 */
public record Mail(
        Identity identity,
        Sender sender,
        MailDns dns,
        List<InputVariable> feedback,
        Inbox inbox,
        Submission submission,
        KeyChoice key)
        implements Element, Dependency {

    /** Copies the addresses, sorted: their order means nothing. */
    public Mail {
        feedback = feedback.stream()
                .distinct()
                .sorted(Comparator.comparing(InputVariable::name))
                .toList();
    }

    /** Mail that is sent as a domain or an address. */
    public static Mail of(String name, String sender) {
        return new Mail(
                Identity.named(name),
                Sender.of(sender),
                MailDns.USUAL,
                List.of(),
                Inbox.NONE,
                Submission.API,
                new KeyChoice.OfTopology());
    }

    /**
     * The Route 53 zone of the domain, by its id; the records are made there. Default: the coupling stack shows the
     * records, for whoever runs the domain's DNS.
     */
    public Mail hostedZone(InputVariable id) {
        onlyForDomains("DNS record");
        return dns(dns.hostedZone(new HostedZone.Given(InvalidDefinitionException.given(id, "variable"))));
    }

    /**
     * The zone of the domain, where the records are made. Default: the coupling stack shows the records.
     *
     * @throws InvalidDefinitionException if the domain does not belong to the zone
     */
    public Mail hostedZone(PublicZone zone) {
        onlyForDomains("DNS record");
        InvalidDefinitionException.unless(
                Domain.covers(InvalidDefinitionException.given(zone, "zone").name(), sender.text()),
                "The records of \"" + sender.text() + "\" cannot be made in the zone " + zone.name()
                        + ": give the zone that the domain belongs to.");
        return dns(dns.hostedZone(new HostedZone.Own(zone)));
    }

    /**
     * Services hand mail over by SMTP too, for programs that know no other way: they reach the endpoint of their region,
     * and find host, port and the ARN of a secret that a command of the module's README fills. Default: by the API alone.
     */
    public Mail smtp() {
        return new Mail(identity, sender, dns, feedback, inbox, Submission.SMTP, key);
    }

    /**
     * Signs with an RSA key of one's own, the same in both regions. Only its public half is given here, base64 without
     * header lines; the private half is handed to SES by the command in the module's README, because Terraform would
     * keep it in its state. Default: AWS makes the keys and rotates them (Easy DKIM, 2048 bits).
     *
     * @param selector the label that the public key stands under in DNS
     */
    public Mail ownDkim(String selector, InputVariable publicKey) {
        InvalidDefinitionException.unless(
                selector.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
                "\"" + selector
                        + "\" is not a DKIM selector: use 1 to 63 lower-case letters, digits and inner hyphens.");
        onlyForDomains("separate DKIM key");
        return dns(dns.dkim(new Dkim.Own(selector, InvalidDefinitionException.given(publicKey, "variable"))));
    }

    /** Asks recipients not to take forged mail (DMARC {@code p=reject}). Default: they are asked to quarantine it. */
    public Mail rejectsForgeries() {
        return dmarc(new Dmarc.Verdict.Reject());
    }

    /** Lets forged mail be delivered (DMARC {@code p=none}). Default: recipients are asked to quarantine it. */
    public Mail deliversForgeries(String reason) {
        return dmarc(new Dmarc.Verdict.Deliver(Justification.checked("deliversForgeries", reason)));
    }

    /** Leaves the domain's DMARC record alone. Default: a record that asks to quarantine forged mail. */
    public Mail dmarcElsewhere(String reason) {
        return dmarc(new Dmarc.Verdict.Elsewhere(Justification.checked("dmarcElsewhere", reason)));
    }

    /** The address that gets the recipients' daily DMARC reports. Default: nobody does. */
    public Mail dmarcReportsTo(String address) {
        InvalidDefinitionException.unless(
                SenderSyntax.ADDRESS.matcher(address).matches(),
                "\"" + address + "\" is not an address for reports: give one such as \"dmarc@bank.example\".");
        onlyForDomains("DMARC record");
        return dns(dns.dmarc(dns.dmarc().reportsTo(address)));
    }

    /** Addresses that are mailed each bounce, complaint and rejection of either region. Default: only programs are told. */
    public Mail feedbackTo(InputVariable... addresses) {
        var all = Stream.concat(feedback.stream(), InvalidDefinitionException.allGiven(addresses, "variable").stream());
        return new Mail(identity, sender, dns, all.toList(), inbox, submission, key);
    }

    /**
     * Receives mail for addresses and domains of the sender, into a bucket of each of the two regions where SES
     * receives; the MX record names the primary region first. Default: nothing is received.
     *
     * @throws InvalidDefinitionException if one of them does not belong to the sender's domain
     */
    public Mail receives(String... recipients) {
        for (var recipient : InvalidDefinitionException.allGiven(recipients, "recipient")) {
            InvalidDefinitionException.unless(
                    (SenderSyntax.DOMAIN.matcher(recipient).matches()
                                    || SenderSyntax.ADDRESS.matcher(recipient).matches())
                            && sender.covers(recipient),
                    "Mail for \"" + recipient + "\" cannot be received by \"" + sender.text()
                            + "\": SES receives for addresses and domains, in lower case, within a domain that it has"
                            + " verified.");
        }
        var all = Stream.concat(inbox.recipients().stream(), Stream.of(recipients));
        return inbox(new Inbox(all.toList(), inbox.retention()));
    }

    /** How long received mail is kept, in whole days. Default: 30 days. */
    public Mail receivedKeptFor(Duration retention) {
        InvalidDefinitionException.unless(
                retention.toDays() >= 1 && retention.equals(Duration.ofDays(retention.toDays())),
                "Received mail cannot be kept for " + DurationFormat.duration(retention)
                        + ": S3 counts whole days, from 1.");
        return inbox(new Inbox(inbox.recipients(), retention));
    }

    /** The key that encrypts feedback and received mail. Default: the topology's own key. */
    public Mail encryptedWith(EncryptionKey chosen) {
        return new Mail(
                identity,
                sender,
                dns,
                feedback,
                inbox,
                submission,
                new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public Mail formerly(String name) {
        return new Mail(identity.renamedFrom(name), sender, dns, feedback, inbox, submission, key);
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(key.references(), dns.references());
    }

    /** The variables that the coupling stack asks for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return Stream.concat(dns.variables(), feedback.stream());
    }

    /** SES has no interface endpoint in a network. */
    @Override
    public boolean calledOverInternet() {
        return true;
    }

    /** Mail can wait. */
    @Override
    public boolean dispensable() {
        return true;
    }

    @Override
    public boolean hasSecret() {
        return overSmtp();
    }

    /** Whether it receives mail in a region: if it is to receive any, and SES does so there. */
    public boolean receivesIn(Region region) {
        return inbox.present() && RegionalAvailability.MAIL_RECEIVING.in(region);
    }

    /** Whether services may hand mail over by SMTP. */
    public boolean overSmtp() {
        return submission == Submission.SMTP;
    }

    private void onlyForDomains(String what) {
        InvalidDefinitionException.unless(
                sender instanceof Sender.Domain,
                "The address \"" + sender.text() + "\" cannot have a " + what + ": give its domain as the sender.");
    }

    private Mail dmarc(Dmarc.Verdict verdict) {
        onlyForDomains("DMARC record");
        return dns(dns.dmarc(dns.dmarc().verdict(verdict)));
    }

    private Mail dns(MailDns other) {
        return new Mail(identity, sender, other, feedback, inbox, submission, key);
    }

    private Mail inbox(Inbox other) {
        return new Mail(identity, sender, dns, feedback, other, submission, key);
    }
}

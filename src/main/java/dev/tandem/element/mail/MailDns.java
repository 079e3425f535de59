package dev.tandem.element.mail;

import dev.tandem.element.dns.HostedZone;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The DNS records of a sender's domain.
 *
 * @param hostedZone the Route 53 zone the records are made in; without one they are shown
 */
public record MailDns(Dmarc dmarc, Dkim dkim, Optional<HostedZone> hostedZone) {

    /** Easy DKIM, forged mail to quarantine, records shown. */
    static final MailDns USUAL = new MailDns(Dmarc.USUAL, new Dkim.Easy(), Optional.empty());

    MailDns dmarc(Dmarc other) {
        return new MailDns(other, dkim, hostedZone);
    }

    MailDns dkim(Dkim other) {
        return new MailDns(dmarc, other, hostedZone);
    }

    MailDns hostedZone(HostedZone zone) {
        return new MailDns(dmarc, dkim, Optional.of(zone));
    }

    Stream<InputVariable> variables() {
        var key = dkim instanceof Dkim.Own own ? Stream.of(own.publicKey()) : Stream.<InputVariable>of();
        return Stream.concat(hostedZone.stream().flatMap(HostedZone::variables), key);
    }

    Stream<Element> references() {
        return hostedZone.stream().flatMap(HostedZone::references);
    }
}

package dev.tandem.element.mail;

import java.util.Optional;

/**
 * The DMARC policy of a domain: what receivers do with mail that is forged in its name.
 *
 * @param reportsTo the address that gets the recipients' daily reports
 */
public record Dmarc(Verdict verdict, Optional<String> reportsTo) {

    /** Forged mail goes to quarantine, and no reports are sent. */
    static final Dmarc USUAL = new Dmarc(new Verdict.Quarantine(), Optional.empty());

    /** What receivers do with forged mail. */
    public sealed interface Verdict {

        /** It is put among the junk. */
        record Quarantine() implements Verdict {}

        /** It is not taken. */
        record Reject() implements Verdict {}

        /** It is delivered like any other, for a reason. */
        record Deliver(String reason) implements Verdict {}

        /** The domain has a record already, which is kept elsewhere. */
        record Elsewhere(String reason) implements Verdict {}
    }

    /** The policy in the words of the record; nothing if the record is kept elsewhere. */
    public Optional<String> policy() {
        if (verdict instanceof Verdict.Elsewhere) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Deliver) {
            return Optional.of("none");
        }
        return Optional.of(verdict instanceof Verdict.Reject ? "reject" : "quarantine");
    }

    Dmarc verdict(Verdict other) {
        return new Dmarc(other, reportsTo);
    }

    Dmarc reportsTo(String address) {
        return new Dmarc(verdict, Optional.of(address));
    }
}

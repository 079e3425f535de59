package dev.tandem.element.mail;

import dev.tandem.topology.InvalidDefinitionException;

/** What mail is sent as: an identity that SES has to verify in each region. */
public sealed interface Sender {

    /** A domain, verified through its DNS records; every address of it may be sent as. */
    record Domain(String text) implements Sender {}

    /** A single address, verified by a link that AWS mails to it. */
    record Address(String text) implements Sender {}

    /** The domain or the address itself. */
    String text();

    /**
     * A domain or an address.
     *
     * @throws InvalidDefinitionException if it is neither, or not in lower case
     */
    static Sender of(String text) {
        InvalidDefinitionException.unless(
                SenderSyntax.DOMAIN
                                .matcher(InvalidDefinitionException.given(text, "sender"))
                                .matches()
                        || SenderSyntax.ADDRESS.matcher(text).matches(),
                "\"" + text + "\" cannot send mail: give a domain such as \"bank.example\" or an address such as"
                        + " \"alerts@bank.example\", in lower case.");
        return text.contains("@") ? new Address(text) : new Domain(text);
    }

    /** Whether SES takes mail for an address or a domain once it has verified this. */
    default boolean covers(String recipient) {
        var domain = recipient.substring(recipient.indexOf('@') + 1);
        return this instanceof Domain && (domain.equals(text()) || recipient.endsWith("." + text()));
    }
}

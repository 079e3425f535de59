package dev.tandem.element.mail;

import java.time.Duration;
import java.util.List;

/**
 * The mail that is received, if any.
 *
 * @param recipients the addresses and domains it is received for; none means that nothing is
 * @param retention how long it is kept
 */
public record Inbox(List<String> recipients, Duration retention) {

    /** Nothing is received. */
    static final Inbox NONE = new Inbox(List.of(), Duration.ofDays(30));

    /** Copies the recipients, sorted: their order means nothing. */
    public Inbox {
        recipients = recipients.stream().distinct().sorted().toList();
    }

    /** Whether anything is received. */
    public boolean present() {
        return !recipients.isEmpty();
    }

    /** The domains whose mail has to be led here. */
    public List<String> domains() {
        return recipients.stream()
                .map(recipient -> recipient.substring(recipient.indexOf('@') + 1))
                .distinct()
                .sorted()
                .toList();
    }
}

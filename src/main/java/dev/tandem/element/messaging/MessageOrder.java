package dev.tandem.element.messaging;

/** What a topic or queue promises of order and duplicates; AWS has the names of FIFO ones end differently. */
public enum MessageOrder {
    /** Any order, and now and then a message twice. */
    STANDARD(""),
    /** The order of each message group, each message once. */
    FIFO(".fifo");

    private final String suffix;

    MessageOrder(String suffix) {
        this.suffix = suffix;
    }

    /** What AWS has a name end with: {@code .fifo}, or nothing. */
    public String suffix() {
        return suffix;
    }
}

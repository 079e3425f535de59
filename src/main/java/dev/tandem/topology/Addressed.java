package dev.tandem.topology;

/** What a private name can lead to: it answers, in each region that has it, under a host name that AWS gave it. */
public interface Addressed {

    /** The element that answers. */
    default Element answering() {
        return (Element) this;
    }
}

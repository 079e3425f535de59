package dev.tandem.element.mail;

import dev.tandem.topology.InputVariable;

/** Whose key signs the mail of a domain. */
public sealed interface Dkim {

    /** AWS's: it makes three in each region and rotates them (Easy DKIM). */
    record Easy() implements Dkim {}

    /**
     * The user's own, the same in both regions (BYODKIM).
     *
     * @param selector the label that the public key stands under in DNS
     */
    record Own(String selector, InputVariable publicKey) implements Dkim {}
}

package dev.tandem.element.key;

/** What a key has as its counterpart in the recovery region. */
public enum KeyCopy {
    /** A replica of it, with the same material. */
    REPLICA,
    /** A separate key, which cannot decrypt what the other has encrypted. */
    SEPARATE
}

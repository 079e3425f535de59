package dev.tandem.element.module;

import java.util.Arrays;

/** The bytes of a file; equal where they are the same. */
public final class Content {

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of them. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

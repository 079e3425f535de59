package dev.tandem.resilience;

import java.util.Arrays;

/** Which gates of a circuit are up after a set of failures, whatever failed. */
final class Footprint {

    private final long[] bits;

    Footprint(long[] bits) {
        this.bits = bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Footprint footprint && Arrays.equals(bits, footprint.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}

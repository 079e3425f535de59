package dev.tandem.topology;

import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param base the first address, as an unsigned 32-bit number
 * @param prefix how many leading bits are fixed, from 0 to 32
 */
public record Cidr(long base, int prefix) implements Comparable<Cidr> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /**
     * Reads {@code 10.10.0.0/16}.
     *
     * @throws InvalidDefinitionException if it is malformed, or has bits set behind its prefix
     */
    public static Cidr of(String text) {
        var match = FORM.matcher(InvalidDefinitionException.given(text, "CIDR"));
        InvalidDefinitionException.unless(
                match.matches(), malformed(text, "four numbers and a prefix, such as 10.10.0.0/16"));
        var base = 0L;
        for (var part = 1; part <= 4; part++) {
            var number = Integer.parseInt(match.group(part));
            InvalidDefinitionException.unless(number <= 255, malformed(text, "numbers from 0 to 255"));
            base = (base << 8) | number;
        }
        var prefix = Integer.parseInt(match.group(5));
        InvalidDefinitionException.unless(prefix <= 32, malformed(text, "a prefix from 0 to 32"));
        var block = new Cidr(base & maskOf(prefix), prefix);
        InvalidDefinitionException.unless(
                block.base == base, malformed(text, "no address bits behind the prefix; did you mean " + block + "?"));
        return block;
    }

    /** How many addresses it holds. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** Whether the two share an address. */
    public boolean overlaps(Cidr other) {
        return base < other.base + other.size() && other.base < base + size();
    }

    /** The n-th block of a longer prefix within this one, counted from 0. */
    public Cidr part(int longerPrefix, int number) {
        return new Cidr(base + (long) number * (1L << (32 - longerPrefix)), longerPrefix);
    }

    @Override
    public int compareTo(Cidr other) {
        return base == other.base ? Integer.compare(prefix, other.prefix) : Long.compare(base, other.base);
    }

    /** {@code 10.10.0.0/16}. */
    @Override
    public String toString() {
        return (base >> 24) + "." + ((base >> 16) & 255) + "." + ((base >> 8) & 255) + "." + (base & 255) + "/"
                + prefix;
    }

    private static long maskOf(int prefix) {
        return (0xFFFF_FFFFL << (32 - prefix)) & 0xFFFF_FFFFL;
    }

    private static String malformed(String text, String allowed) {
        return "\"" + text + "\" is not an IPv4 CIDR: it takes " + allowed + (allowed.endsWith("?") ? "" : ".");
    }
}

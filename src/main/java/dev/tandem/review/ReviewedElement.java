package dev.tandem.review;

/**
 * The element of a topology that a finding is about.
 *
 * @param topology its topology
 * @param kind in a word, such as {@code database}
 * @param name such as {@code ledger}
 * @param place the region of its stack, in words; empty if that is no single region
 */
public record ReviewedElement(String topology, String kind, String name, String place) {

    /** The words of reports: {@code database "ledger" of bank in the recovery region, eu-central-1}. */
    public String words() {
        return kind + " \"" + name + "\" of " + topology + (place.isEmpty() ? "" : " in the " + place);
    }
}

package dev.tandem.topology;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A domain that Route 53 answers inside the networks of both regions, and nowhere else: a zone in each, whose names lead
 * to what the same region has. Nothing in it changes when a region takes over, so failing over asks nothing of Route 53.
 *
 * @param names what each name leads to, by the name as it stands within the zone
 */
public record PrivateZone(Identity identity, SortedMap<String, Addressed> names) implements Element {

    /** Copies the names. */
    public PrivateZone {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** A zone without names. */
    public static PrivateZone of(String domain) {
        return new PrivateZone(Identity.ofDomain(Domain.checked(domain, "private zone")), new TreeMap<>());
    }

    /**
     * A name that leads to something of the same region, such as {@code name("db", database)}; where a region has nothing
     * of it, it has no such name. A database leads to what takes writes, also in the recovery region: Aurora answers there
     * once it has taken over. Default: none.
     *
     * @throws Slip if it is the zone itself, leads elsewhere already, or would have to lead to two hosts
     */
    public PrivateZone name(String label, Addressed target) {
        var full = Domain.within(name(), Domain.checkedLabel(label));
        Slip.unless(
                !full.equals(name()),
                "\"@\" is the zone " + name() + " itself, which cannot lead to another name: give one such as \"db\".");
        Slip.given(target, "target of a name").nameRefusal().ifPresent(reason -> {
            throw new Slip(
                    "\"" + label + "\" cannot lead to " + target.answering().name() + ": " + reason);
        });
        var known = names.get(label);
        Slip.unless(
                known == null || known.equals(target),
                "\"" + full + "\" leads to "
                        + (known == null ? "" : known.answering().name())
                        + " already: give the other one another name.");
        var more = new TreeMap<>(names);
        more.put(label, target);
        return new PrivateZone(identity, more);
    }

    /** Whether it is asked for a name inside the networks, whoever else would know it. */
    public boolean hides(String name) {
        return Domain.covers(name(), name);
    }

    @Override
    public String kind() {
        return "private zone";
    }

    @Override
    public Stream<Element> references() {
        return names.values().stream().map(Addressed::answering);
    }
}

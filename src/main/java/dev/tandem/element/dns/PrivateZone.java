package dev.tandem.element.dns;

import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.PrivateNames;
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
public record PrivateZone(Identity identity, SortedMap<String, DnsTarget> names) implements PrivateNames {

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
     * @throws InvalidDefinitionException if it is the zone itself, leads elsewhere already, or would have to lead to two hosts
     */
    public PrivateZone name(String label, DnsTarget target) {
        var full = Domain.within(name(), Domain.checkedLabel(label));
        InvalidDefinitionException.unless(
                !full.equals(name()),
                "\"@\" is the zone " + name() + " itself, which cannot lead to another name: give one such as \"db\".");
        InvalidDefinitionException.given(target, "target of a name")
                .nameRefusal()
                .ifPresent(reason -> {
                    throw new InvalidDefinitionException("\"" + label + "\" cannot lead to "
                            + target.answering().name() + ": " + reason);
                });
        var known = names.get(label);
        InvalidDefinitionException.unless(
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
        return names.values().stream().map(DnsTarget::answering);
    }
}

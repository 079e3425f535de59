package dev.tandem.element.dns;

import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.IssuedCertificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate that ACM issues in both regions ahead of the first failure, and renews by itself: its names are proved
 * by records in their zone, the same for both regions.
 *
 * @param zone what its names belong to
 * @param alternatives the other names it is for, sorted
 */
public record Certificate(Identity identity, PublicZone zone, List<String> alternatives) implements IssuedCertificate {

    /** The longest name that ACM takes as a certificate's first (ACM API, RequestCertificate). */
    private static final int LONGEST_FIRST = 64;

    /** Copies the names, sorted: their order means nothing. */
    public Certificate {
        alternatives = alternatives.stream().distinct().sorted().toList();
    }

    /** A certificate of which only the name is known. */
    public record Named(String domain) {

        /**
         * The zone in which its names are proved.
         *
         * @throws InvalidDefinitionException if the name does not belong to the zone
         */
        public Certificate in(PublicZone zone) {
            return new Certificate(
                    Identity.ofDomain(inside(domain, InvalidDefinitionException.given(zone, "zone"))), zone, List.of());
        }
    }

    /** A certificate for a domain, or for all names directly below one. */
    public static Named of(String domain) {
        Domain.checkedOrWildcard(domain, "certificate");
        InvalidDefinitionException.unless(
                domain.length() <= LONGEST_FIRST,
                "\"" + domain + "\" has " + domain.length()
                        + " characters: the first name of a certificate has at most " + LONGEST_FIRST
                        + ", so give a shorter one and add this with .andNamed(...).");
        return new Named(domain);
    }

    /** Other names of the zone that it is for. Default: its own name only. */
    public Certificate andNamed(String... domains) {
        var more = InvalidDefinitionException.allGiven(domains, "name").stream()
                .map(domain -> inside(Domain.checkedOrWildcard(domain, "certificate"), zone))
                .filter(domain -> !domain.equals(name()));
        return new Certificate(
                identity, zone, Stream.concat(alternatives.stream(), more).toList());
    }

    @Override
    public List<String> names() {
        return Stream.concat(Stream.of(name()), alternatives.stream()).toList();
    }

    @Override
    public boolean covers(String name) {
        var below = "*" + name.substring(name.indexOf('.'));
        return names().contains(name) || names().contains(below);
    }

    @Override
    public String kind() {
        return "certificate";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of(zone);
    }

    private static String inside(String domain, PublicZone zone) {
        InvalidDefinitionException.unless(
                Domain.covers(zone.name(), domain.startsWith("*.") ? domain.substring(2) : domain),
                "\"" + domain + "\" does not belong to the zone " + zone.name()
                        + ", in which it would have to be proved: give a name of that zone, or its own zone.");
        return domain;
    }
}

package dev.tandem.element.dns;

import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import java.util.stream.Stream;

/**
 * A domain whose names Route 53 answers to everybody. It is made ahead of both regions, because Route 53 takes changes
 * in us-east-1 only.
 *
 * @param found whether it is there already and belongs to somebody else
 */
public record PublicZone(Identity identity, boolean found) implements Element {

    /** A zone that is made with the system. */
    public static PublicZone of(String domain) {
        return new PublicZone(Identity.ofDomain(Domain.checked(domain, "zone")), false);
    }

    /** It is there already: the zone of its name in the account is looked up. Default: the zone is made. */
    public PublicZone existing() {
        return new PublicZone(identity, true);
    }

    @Override
    public String kind() {
        return "public zone";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }
}

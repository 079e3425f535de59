package dev.tandem.element.dns;

import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import java.util.stream.Stream;

/**
 * A public hosted zone of Route 53. It is created before both regions, because Route 53 takes changes in us-east-1
 * only.
 *
 * @param found whether it exists already and is managed elsewhere
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

package dev.tandem.element.dns;

import dev.tandem.aws.ControlPlane;
import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name of a public zone that leads to the primary region while its load balancer is healthy, and to the recovery
 * region when it is not. Route 53 moves clients by itself, and by decision with the variable {@code failed_over_names}.
 *
 * @param target what answers there in each region
 */
public record Hostname(Identity identity, PublicZone zone, TrafficTarget target) implements Entry {

    /** The longest path that a health check asks for (Route 53 API, HealthCheckConfig). */
    private static final int LONGEST_PATH = 255;

    /** A name that belongs to no zone yet. */
    public record Label(String text) {

        /** The zone it belongs to. */
        public InZone in(PublicZone zone) {
            return new InZone(
                    Domain.within(InvalidDefinitionException.given(zone, "zone").name(), text), zone);
        }
    }

    /** A name that leads nowhere yet. */
    public record InZone(String domain, PublicZone zone) {

        /** Leads to this, in each region. */
        public Hostname to(TrafficTarget target) {
            var path = InvalidDefinitionException.given(target, "target of a hostname")
                    .probe()
                    .path()
                    .orElse("/");
            InvalidDefinitionException.unless(
                    path.length() <= LONGEST_PATH,
                    "The health path of \"" + target.name() + "\" has " + path.length()
                            + " characters: a health check of Route 53 asks for at most " + LONGEST_PATH + ".");
            return new Hostname(Identity.ofDomain(domain), zone, target);
        }
    }

    /** A name as it stands within its zone; {@code @} is the zone itself. */
    public static Label labelled(String text) {
        return new Label(Domain.checkedLabel(text));
    }

    @Override
    public String kind() {
        return "hostname";
    }

    @Override
    public List<TrafficTarget> leadsTo() {
        return List.of(target);
    }

    @Override
    public ControlPlane controlPlane() {
        return ControlPlane.ROUTE_53;
    }

    @Override
    public Optional<String> publicName() {
        return Optional.of(name());
    }

    @Override
    public Stream<Element> references() {
        return Stream.of(target, zone);
    }
}

package dev.tandem.resilience.derived;

import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Probabilities;

/**
 * How likely each thing is to be down of itself: what AWS agrees to where it agrees to something that small, and an
 * assumption elsewhere. Agreements of services that span zones are given to the service and not to its zones, so that
 * losing a zone is not counted twice.
 */
public final class Likelihood {

    /** An hour in a year. */
    private static final double ZONE = 1.0 / 8760;

    /** An hour in ten years. */
    private static final double REGION = 0.1 / 8760;

    /** A day in three years, as control planes fail more often than what they control. */
    private static final double CONTROL_PLANE = 24.0 / 3 / 8760;

    private Likelihood() {}

    /** What is assumed of a model's atoms. */
    public static Probabilities of(Model model) {
        return Probabilities.of(model, Likelihood::down);
    }

    private static double down(Atom atom) {
        return switch (atom.kind()) {
            case REGION -> REGION;
            case ZONE -> ZONE;
            case NODE -> 1 - node(atom) / 100;
            case SERVICE -> service(atom);
            case CONTROL_PLANE -> CONTROL_PLANE;
            case KEY -> missing(ServiceLevel.KMS);
            case STATE, ARTIFACT -> missing(ServiceLevel.S3);
        };
    }

    private static double node(Atom atom) {
        return atom.id().endsWith("/nat-gateway")
                ? ServiceLevel.NAT_GATEWAY.severalZones()
                : ServiceLevel.EC2.oneZone().orElseThrow();
    }

    /** A service whose instances are counted one by one is not counted again as a whole. */
    private static double service(Atom atom) {
        if (atom.id().endsWith("global-accelerator")) {
            return missing(ServiceLevel.GLOBAL_ACCELERATOR);
        }
        if (atom.id().endsWith("cloudfront")) {
            return missing(ServiceLevel.CLOUDFRONT);
        }
        if (atom.id().equals(HostnamePart.ANSWERS.id())) {
            return missing(ServiceLevel.ROUTE_53);
        }
        return atom.id().endsWith("service-elasticloadbalancing") ? missing(ServiceLevel.LOAD_BALANCER) : REGION;
    }

    private static double missing(ServiceLevel level) {
        return 1 - level.severalZones() / 100;
    }
}

package dev.tandem.resilience.derived;

import dev.tandem.aws.Rate;
import dev.tandem.resilience.Atom;
import dev.tandem.topology.Topology;

/** How often each thing that can fail does so, in a topology: as usual, unless the user stated otherwise. */
public record Rates(Topology topology) {

    private static final String VOLUME = "-volume-";
    private static final String NAT_GATEWAY = "nat-gateway";

    /** The rate of an atom. */
    public Rate of(Atom atom) {
        return topology.rate(usual(atom));
    }

    private static Rate usual(Atom atom) {
        return switch (atom.kind()) {
            case REGION -> Rate.REGION;
            case ZONE -> Rate.ZONE;
            case NODE -> node(name(atom));
            case SERVICE -> service(name(atom));
            case CONTROL_PLANE -> Rate.CONTROL_PLANE;
            case KEY -> Rate.KEY;
            case STATE, ARTIFACT -> Rate.STATE;
        };
    }

    private static Rate node(String name) {
        if (name.equals(NAT_GATEWAY)) {
            return Rate.NAT_GATEWAY;
        }
        return name.startsWith("rds-") && name.contains(VOLUME) ? Rate.VOLUME : Rate.INSTANCE;
    }

    private static Rate service(String name) {
        return switch (name) {
            case "global-accelerator" -> Rate.GLOBAL_ACCELERATOR;
            case "cloudfront" -> Rate.CLOUDFRONT;
            case "route53" -> Rate.ROUTE_53;
            case "service-elasticloadbalancing" -> Rate.LOAD_BALANCING;
            default -> Rate.SERVICE;
        };
    }

    private static String name(Atom atom) {
        return atom.id().substring(atom.id().lastIndexOf('/') + 1);
    }
}

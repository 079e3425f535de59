package dev.tandem.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a service takes orders: the region whose loss stops its resources from being created or changed, while what
 * runs already goes on running.
 *
 * <p>Source: AWS Fault Isolation Boundaries, "Global services" (16 November 2022, as revised to 2024). Route 53 can
 * since be asked to move the control plane of a public zone to {@code us-west-2} within about an hour (Route 53
 * accelerated recovery, 26 November 2025); that is opt-in for each zone and not assumed here.
 *
 * @param service the short name of the service in the AWS command line, such as {@code iam}
 * @param scope what kind of service it is
 * @param home the one region that takes its orders, or nothing if each region takes its own
 * @param orders what stops when the home region does
 */
public record ControlPlane(String service, Scope scope, Optional<Region> home, String orders) {

    /** How far one control plane reaches. */
    public enum Scope {
        /** One control plane for the whole partition; the data plane is in every region. */
        PARTITIONAL,
        /** One control plane for the whole partition; the data plane is at the edge. */
        EDGE,
        /** A regional service of which some orders go through one region. */
        GLOBAL_OPERATION,
        /** A control plane in each region, independent of the others. */
        REGIONAL
    }

    public static final ControlPlane IAM =
            homed("iam", Scope.PARTITIONAL, Region.US_EAST_1, "roles, policies and users");
    public static final ControlPlane ORGANIZATIONS =
            homed("organizations", Scope.PARTITIONAL, Region.US_EAST_1, "organizational units and their policies");
    public static final ControlPlane ACCOUNT =
            homed("account", Scope.PARTITIONAL, Region.US_EAST_1, "contacts and enabled regions of an account");
    public static final ControlPlane ROUTE_53 =
            homed("route53", Scope.EDGE, Region.US_EAST_1, "zones, records and health checks, public and private");
    public static final ControlPlane CLOUDFRONT =
            homed("cloudfront", Scope.EDGE, Region.US_EAST_1, "distributions and their origins");
    public static final ControlPlane CLOUDFRONT_CERTIFICATES =
            homed("acm-for-cloudfront", Scope.EDGE, Region.US_EAST_1, "certificates for distributions");
    public static final ControlPlane CLOUDFRONT_FIREWALL =
            homed("wafv2-for-cloudfront", Scope.EDGE, Region.US_EAST_1, "web access control lists for distributions");
    public static final ControlPlane SHIELD =
            homed("shield", Scope.EDGE, Region.US_EAST_1, "protections of Shield Advanced");
    public static final ControlPlane GLOBAL_ACCELERATOR = homed(
            "globalaccelerator", Scope.EDGE, Region.US_WEST_2, "accelerators, endpoint weights and traffic dials");
    public static final ControlPlane ROUTING_CONTROL = homed(
            "route53-recovery-control-config",
            Scope.PARTITIONAL,
            Region.US_WEST_2,
            "clusters and routing controls; switching them goes to five regional endpoints instead");
    public static final ControlPlane NETWORK_MANAGER =
            homed("networkmanager", Scope.PARTITIONAL, Region.US_WEST_2, "global networks and core networks");
    public static final ControlPlane S3_BUCKETS = homed(
            "s3",
            Scope.GLOBAL_OPERATION,
            Region.US_EAST_1,
            "creating, deleting and configuring buckets; reading and writing objects is regional");

    private static final List<ControlPlane> GLOBAL = List.of(
            IAM,
            ORGANIZATIONS,
            ACCOUNT,
            ROUTE_53,
            CLOUDFRONT,
            CLOUDFRONT_CERTIFICATES,
            CLOUDFRONT_FIREWALL,
            SHIELD,
            GLOBAL_ACCELERATOR,
            ROUTING_CONTROL,
            NETWORK_MANAGER,
            S3_BUCKETS);

    private static final Set<String> NAMED_BY_ROUTE_53 = Set.of("elasticloadbalancing", "apigateway");

    private static final Map<String, ControlPlane> BY_SERVICE =
            GLOBAL.stream().collect(Collectors.toUnmodifiableMap(ControlPlane::service, Function.identity()));

    /** The control plane of a service; one that is not known to be global is taken to be regional. */
    public static ControlPlane of(String service) {
        return BY_SERVICE.getOrDefault(service, regional(service));
    }

    /**
     * Every control plane that has to answer before a resource of the service can be created: its own and, for load
     * balancers and API gateways, Route 53, which gives them their DNS name ("Global single-Region operations").
     */
    public static List<ControlPlane> neededToCreate(String service) {
        return NAMED_BY_ROUTE_53.contains(service) ? List.of(of(service), ROUTE_53) : List.of(of(service));
    }

    /** The control planes that live in one region for all. */
    public static List<ControlPlane> global() {
        return GLOBAL;
    }

    /** The region that takes the orders for a resource that is placed in the given one. */
    public Region homeFor(Region own) {
        return home.orElse(own);
    }

    private static ControlPlane homed(String service, Scope scope, Region home, String orders) {
        return new ControlPlane(service, scope, Optional.of(home), orders);
    }

    private static ControlPlane regional(String service) {
        return new ControlPlane(service, Scope.REGIONAL, Optional.empty(), "resources of the region itself");
    }
}

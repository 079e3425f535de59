package dev.tandem.aws;

import java.time.Duration;
import java.util.List;

/**
 * How often something fails of itself, and for how long. AWS publishes hardly any such figure: a rate is an assumption
 * unless its source says otherwise, and a topology can state its own.
 *
 * @param id by which a topology states a rate of its own, such as {@code zone}; never changes
 * @param what fails, such as {@code an Availability Zone}
 * @param perYear how often in a year
 * @param outage how long it is down each time, if nobody replaces it
 * @param evidence how far the rate can be trusted
 * @param source where it comes from
 */
public record Rate(String id, String what, double perYear, Duration outage, EvidenceLevel evidence, String source) {

    public static final Rate REGION = assumed(
            "region",
            "a region",
            1.0 / 20,
            Duration.ofHours(8),
            "an assumption: me-central-1 in March 2026 is the one region that was lost for most of its users");

    public static final Rate ZONE = assumed(
            "zone",
            "an Availability Zone",
            1.0 / 4,
            Duration.ofHours(4),
            "an assumption: an hour in a year, in rare long outages");

    public static final Rate INSTANCE = new Rate(
            "instance",
            "an instance, a node or a host",
            2,
            Duration.ofMinutes(1314),
            EvidenceLevel.SLA,
            "Amazon Compute SLA: 99.5 % for a single instance, taken as two failures in a year");

    public static final Rate VOLUME = new Rate(
            "volume",
            "a volume of a database",
            0.002,
            Duration.ofHours(24),
            EvidenceLevel.PUBLISHED,
            "Amazon EBS features: an annual failure rate of 0.1 to 0.2 %");

    public static final Rate NAT_GATEWAY = assumed(
            "nat-gateway",
            "a NAT gateway",
            2,
            Duration.ofMinutes(263),
            "an assumption of 99.9 %: no agreement was found");

    public static final Rate SERVICE = assumed(
            "service", "the data plane of a service in a region", 1.0 / 5, Duration.ofHours(2), "an assumption");

    public static final Rate LOAD_BALANCING = new Rate(
            "load-balancing",
            "load balancing in a region",
            0.438,
            Duration.ofHours(2),
            EvidenceLevel.SLA,
            "Elastic Load Balancing SLA: 99.99 %, taken as outages of two hours");

    public static final Rate GLOBAL_ACCELERATOR = new Rate(
            "global-accelerator",
            "Global Accelerator",
            0.438,
            Duration.ofHours(2),
            EvidenceLevel.SLA,
            "AWS Global Accelerator SLA: 99.99 %, taken as outages of two hours");

    public static final Rate CLOUDFRONT = new Rate(
            "cloudfront",
            "CloudFront",
            4.38,
            Duration.ofHours(2),
            EvidenceLevel.SLA,
            "Amazon CloudFront SLA: 99.9 %, taken as outages of two hours");

    public static final Rate ROUTE_53 = new Rate(
            "route-53",
            "answers of Route 53",
            0,
            Duration.ofHours(1),
            EvidenceLevel.SLA,
            "Amazon Route 53 SLA: 100 % for answers");

    public static final Rate CONTROL_PLANE = assumed(
            "control-plane",
            "a control plane",
            1,
            Duration.ofHours(8),
            "an assumption: more often than what it controls; eight hours without a launch in us-east-1, October 2025");

    public static final Rate KEY = new Rate(
            "key",
            "a key",
            0.0876,
            Duration.ofHours(1),
            EvidenceLevel.SLA,
            "AWS KMS SLA: 99.999 %, taken as outages of an hour");

    public static final Rate STATE = new Rate(
            "state",
            "a state bucket",
            2.19,
            Duration.ofHours(4),
            EvidenceLevel.SLA,
            "Amazon S3 SLA: 99.9 %, taken as outages of four hours");

    private static final List<Rate> ALL = List.of(
            REGION,
            ZONE,
            INSTANCE,
            VOLUME,
            NAT_GATEWAY,
            SERVICE,
            LOAD_BALANCING,
            GLOBAL_ACCELERATOR,
            CLOUDFRONT,
            ROUTE_53,
            CONTROL_PLANE,
            KEY,
            STATE);

    private static final double HOURS_PER_YEAR = 8760;

    /** Every rate that is known here. */
    public static List<Rate> all() {
        return ALL;
    }

    /** The share of time in which it is down. */
    public double unavailability() {
        return Math.min(1, perYear * outage.toMinutes() / 60 / HOURS_PER_YEAR);
    }

    /** The same thing, as a user states it. */
    public Rate stated(double times, Duration each, String at) {
        return new Rate(id, what, times, each, EvidenceLevel.ASSUMED, at);
    }

    private static Rate assumed(String id, String what, double perYear, Duration outage, String source) {
        return new Rate(id, what, perYear, outage, EvidenceLevel.ASSUMED, source);
    }
}

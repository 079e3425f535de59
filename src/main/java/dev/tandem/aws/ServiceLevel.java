package dev.tandem.aws;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The monthly availability that AWS agrees to, as a percentage below which it pays credits. It is a contract and not a
 * forecast: a month can be worse.
 *
 * @param service the service and the way it is set up, such as {@code rds}
 * @param severalZones the percentage if it is spread over zones as AWS recommends
 * @param oneZone the percentage of a single zone or instance, where AWS agrees to one
 * @param measure what the percentage counts; percentages of different measures should not be multiplied silently
 * @param source the text it was read in, and its date
 * @param confirmed whether the agreement itself was read; otherwise it is a figure to replace
 */
public record ServiceLevel(
        String service,
        double severalZones,
        OptionalDouble oneZone,
        Measure measure,
        String source,
        boolean confirmed) {

    /** What a percentage counts. */
    public enum Measure {
        /** The minutes of a month in which the service could be reached. */
        TIME,
        /** The requests of a month that did not fail. */
        REQUESTS
    }

    public static final ServiceLevel EC2 = time("ec2", 99.99, 99.5, "Amazon Compute SLA, 5 May 2022");

    public static final ServiceLevel AURORA = time("aurora", 99.99, 99.9, "Amazon Aurora SLA, 19 May 2022");

    public static final ServiceLevel RDS = time("rds", 99.95, 99.5, "Amazon RDS SLA, 22 January 2024");

    public static final ServiceLevel LOAD_BALANCER =
            time("elasticloadbalancing", 99.99, 99.9, "Elastic Load Balancing SLA, 25 July 2022");

    public static final ServiceLevel EFS = time("elasticfilesystem", 99.99, 99.9, "Amazon EFS SLA, 4 May 2022");

    public static final ServiceLevel S3 = requests("s3", 99.9, "Amazon S3 SLA, 28 November 2023, S3 Standard");

    public static final ServiceLevel S3_INFREQUENT =
            requests("s3-infrequent-access", 99.0, "Amazon S3 SLA, 28 November 2023, infrequent access and tiering");

    public static final ServiceLevel SEARCH =
            time("opensearch", 99.9, "AWS Big Data Blog, Multi-AZ with Standby, May 2023");

    public static final ServiceLevel SEARCH_WITH_STANDBY =
            time("opensearch-with-standby", 99.99, "AWS Big Data Blog, Multi-AZ with Standby, May 2023");

    /** A single node is agreed for 99.5 %. */
    public static final ServiceLevel ELASTICACHE = time(
            "elasticache", 99.99, 99.5, "Amazon ElastiCache SLA, by the AWS Database Blog of February 2023, Multi-AZ");

    /** A table in one region; a global table is agreed for 99.999 %. */
    public static final ServiceLevel DYNAMODB =
            requests("dynamodb", 99.99, "Amazon DynamoDB SLA, standard, 99.999 for global tables (read 2026)");

    public static final ServiceLevel MQ = unconfirmed("mq", 99.9, "table of January 2019 at cloudonaut.io");

    public static final ServiceLevel EKS = time("eks", 99.95, "Amazon EKS SLA, 4 May 2022");

    public static final ServiceLevel SNS = unconfirmed("sns", 99.9, "no text found; a usual figure");

    public static final ServiceLevel SQS = unconfirmed("sqs", 99.9, "no text found; a usual figure");

    public static final ServiceLevel KMS = requests("kms", 99.999, "AWS KMS SLA, 29 November 2022");

    /** Answers of hosted zones only; changing records is not covered. */
    public static final ServiceLevel ROUTE_53 = requests(
            "route53", 100.0, "Reliability Pillar, \"Rely on the data plane\", and cloudonaut.io, January 2019");

    public static final ServiceLevel RESOLVER_ENDPOINTS =
            time("route53resolver", 99.99, 99.5, "Route 53 Resolver Endpoints SLA, 29 August 2022");

    public static final ServiceLevel GLOBAL_ACCELERATOR =
            time("globalaccelerator", 99.99, 99.5, "AWS Global Accelerator SLA, 19 May 2022");

    public static final ServiceLevel CLOUDFRONT = requests("cloudfront", 99.9, "Amazon CloudFront SLA, 5 May 2022");

    public static final ServiceLevel TRANSIT_GATEWAY =
            time("transitgateway", 99.95, "AWS Transit Gateway SLA, historical text of 2019");

    public static final ServiceLevel VPN = time("vpn", 99.95, "AWS Site-to-Site VPN SLA, 2022");

    public static final ServiceLevel NAT_GATEWAY = unconfirmed("natgateway", 99.9, "no text found; a usual figure");

    public static final ServiceLevel SES = unconfirmed("ses", 99.9, "no text found; a usual figure");

    public static final ServiceLevel SECRETS_MANAGER =
            unconfirmed("secretsmanager", 99.9, "table of January 2019 at cloudonaut.io");

    private static final List<ServiceLevel> ALL = List.of(
            EC2,
            AURORA,
            RDS,
            LOAD_BALANCER,
            EFS,
            S3,
            S3_INFREQUENT,
            SEARCH,
            SEARCH_WITH_STANDBY,
            ELASTICACHE,
            DYNAMODB,
            MQ,
            SNS,
            SQS,
            EKS,
            KMS,
            ROUTE_53,
            RESOLVER_ENDPOINTS,
            GLOBAL_ACCELERATOR,
            CLOUDFRONT,
            TRANSIT_GATEWAY,
            VPN,
            NAT_GATEWAY,
            SES,
            SECRETS_MANAGER);

    /** Every agreement that is known here. */
    public static List<ServiceLevel> all() {
        return ALL;
    }

    /** The agreement for a service, if it is known here. */
    public static Optional<ServiceLevel> of(String service) {
        return ALL.stream().filter(level -> level.service.equals(service)).findFirst();
    }

    private static ServiceLevel time(String service, double severalZones, double oneZone, String source) {
        return new ServiceLevel(service, severalZones, OptionalDouble.of(oneZone), Measure.TIME, source, true);
    }

    private static ServiceLevel time(String service, double severalZones, String source) {
        return new ServiceLevel(service, severalZones, OptionalDouble.empty(), Measure.TIME, source, true);
    }

    private static ServiceLevel requests(String service, double severalZones, String source) {
        return new ServiceLevel(service, severalZones, OptionalDouble.empty(), Measure.REQUESTS, source, true);
    }

    private static ServiceLevel unconfirmed(String service, double severalZones, String source) {
        return new ServiceLevel(service, severalZones, OptionalDouble.empty(), Measure.TIME, source, false);
    }
}

package dev.tandem.aws;

import java.util.List;
import java.util.Map;

/** Which AWS service a type of resource or data source belongs to, and whether AWS is asked about it at all. */
public final class ResourceType {

    private static final String PREFIX = "aws_";

    /** These are answered by the provider itself. */
    private static final List<String> ASK_NOBODY = List.of(
            "aws_arn",
            "aws_default_tags",
            "aws_iam_policy_document",
            "aws_partition",
            "aws_region",
            "aws_service_principal");

    /** Types whose first word is not the name of their service. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("account", "account"),
            Map.entry("alb", "elasticloadbalancing"),
            Map.entry("api", "apigateway"),
            Map.entry("apigatewayv2", "apigateway"),
            Map.entry("ami", "ec2"),
            Map.entry("availability", "ec2"),
            Map.entry("caller", "sts"),
            Map.entry("db", "rds"),
            Map.entry("default", "ec2"),
            Map.entry("ebs", "ec2"),
            Map.entry("eip", "ec2"),
            Map.entry("elb", "elasticloadbalancing"),
            Map.entry("flow", "ec2"),
            Map.entry("instance", "ec2"),
            Map.entry("internet", "ec2"),
            Map.entry("key", "ec2"),
            Map.entry("launch", "ec2"),
            Map.entry("lb", "elasticloadbalancing"),
            Map.entry("nat", "ec2"),
            Map.entry("network", "ec2"),
            Map.entry("route", "ec2"),
            Map.entry("route53recoverycontrolconfig", "route53-recovery-control-config"),
            Map.entry("security", "ec2"),
            Map.entry("sesv2", "ses"),
            Map.entry("subnet", "ec2"),
            Map.entry("vpc", "ec2"));

    private ResourceType() {}

    /** Whether AWS has to answer for a resource or data source of a type. */
    public static boolean asksAws(String type) {
        return type.startsWith(PREFIX) && !ASK_NOBODY.contains(type);
    }

    /** The service of a type that AWS answers for, by the short name of the AWS command line where that is another. */
    public static String service(String type) {
        if (type.startsWith("aws_s3_object") || type.startsWith("aws_s3_bucket_object")) {
            return "s3-objects";
        }
        var words = type.substring(PREFIX.length());
        var first = words.contains("_") ? words.substring(0, words.indexOf('_')) : words;
        return SERVICES.getOrDefault(first, first);
    }
}

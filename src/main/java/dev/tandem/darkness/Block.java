package dev.tandem.darkness;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The head of a block in a module: what it is, and which provider it goes to.
 *
 * <p>Modules are read lightly, not parsed: a block begins at the start of a line and ends with a brace at the start of
 * a line, as {@code terraform fmt} leaves it, and its own arguments are those indented by two spaces. That is enough to
 * tell which services a module asks; it does not tell which of its resources a call leaves out, so more may be listed
 * than is made. A module inside of a module has its providers unless it says otherwise, and then it is not followed.
 *
 * @param keyword what sort of block it is, such as {@code data}
 * @param type such as {@code aws_lb}; for a module its name
 * @param name of the block; empty for a module
 * @param provider the configuration it names, {@code aws} if it names none
 * @param region what it says of its own region, empty if it says nothing
 * @param source where a module that it calls lies, empty for whatever is no module
 */
record Block(String keyword, String type, String name, String provider, String region, String source) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(resource|data|ephemeral|module) \"([^\"]+)\"(?: \"([^\"]+)\")? \\{(\\}|.*?^\\})");
    private static final Pattern PROVIDER = Pattern.compile("(?m)^  provider += *([\\w.]+)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^  source += *\"(.+)\"$");
    private static final Pattern HANDED = Pattern.compile("(?m)^  providers +=");
    private static final Pattern REGION = Pattern.compile("(?m)^  region += *(.+)$");

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

    /** The blocks of a module's file. */
    static List<Block> in(String text) {
        return BLOCK.matcher(text)
                .results()
                .map(found -> {
                    var body = found.group(4);
                    var name = found.group(3) == null ? "" : found.group(3);
                    return new Block(
                            found.group(1),
                            found.group(2),
                            name,
                            first(PROVIDER, body, "aws"),
                            first(REGION, body, ""),
                            HANDED.matcher(body).find() ? "" : first(SOURCE, body, ""));
                })
                .toList();
    }

    /** Whether anybody has to answer for it. */
    boolean asks() {
        return type.startsWith("aws_") && !ASK_NOBODY.contains(type);
    }

    /** The service it belongs to, by the short name of the AWS command line where that is another. */
    String service() {
        if (type.startsWith("aws_s3_object") || type.startsWith("aws_s3_bucket_object")) {
            return "s3-objects";
        }
        var words = type.substring("aws_".length());
        var first = words.contains("_") ? words.substring(0, words.indexOf('_')) : words;
        return SERVICES.getOrDefault(first, first);
    }

    /** How a plan names it inside of its module. */
    String address() {
        return keyword.equals("resource") ? type + "." + name : keyword + "." + type + "." + name;
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).replace("\"", "").strip() : otherwise;
    }
}

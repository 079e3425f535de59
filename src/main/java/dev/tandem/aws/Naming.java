package dev.tandem.aws;

import static dev.tandem.aws.NameRule.length;
import static dev.tandem.aws.NameRule.must;
import static dev.tandem.aws.NameRule.not;
import static dev.tandem.aws.NameRule.only;
import static dev.tandem.aws.NameRule.prefixFree;
import static dev.tandem.aws.NameRule.startsWithLetter;
import static dev.tandem.aws.NameRule.suffixFree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a kind of resource may be called; AWS refuses any other name, most of them only when it is applied.
 *
 * <p>Sources, unless a constant names its own: the constraints and patterns of the service models that AWS publishes
 * with botocore 1.43 (2026), by the operation that creates the resource.
 */
public final class Naming {

    private static final NameRule NO_HYPHEN_AT_EITHER_END = not("-.*|.*-", "it starts or ends with a hyphen");

    /**
     * An RDS database instance. The service stores names in lower case and the Terraform provider takes no other, so
     * that a name with capitals never gets far.
     */
    public static final Naming RDS_INSTANCE = databaseIdentifier("an RDS instance", 63);

    /** An Aurora cluster. */
    public static final Naming AURORA_CLUSTER = databaseIdentifier("an Aurora cluster", 63);

    /** A Multi-AZ DB cluster of RDS, which has fewer characters than an Aurora cluster. */
    public static final Naming RDS_CLUSTER = databaseIdentifier("an RDS Multi-AZ DB cluster", 52);

    /** An Aurora global database. */
    public static final Naming AURORA_GLOBAL = of(
            "an Aurora global database",
            "1 to 255 letters, digits, hyphens, colons, dots and underscores, starting with a letter",
            length(1, 255),
            startsWithLetter(),
            only("[0-9A-Za-z:._-]"));

    /** A parameter group of RDS or Aurora. */
    public static final Naming RDS_PARAMETER_GROUP = of(
            "an RDS parameter group",
            "1 to 255 lower-case letters, digits, dots and single hyphens, starting with a letter",
            length(1, 255),
            only("[0-9a-z.-]"),
            startsWithLetter(),
            not(".*-", "it ends with a hyphen"),
            not(".*--.*", "it has two hyphens in a row"));

    /** A subnet group of RDS or Aurora. */
    public static final Naming RDS_SUBNET_GROUP = of(
            "an RDS subnet group",
            "1 to 255 lower-case letters, digits, spaces, dots, underscores and hyphens, starting with a letter",
            length(1, 255),
            only("[0-9a-z_ .-]"),
            startsWithLetter(),
            not("default", "it is \"default\", which AWS reserves"));

    /** An application, network or gateway load balancer. */
    public static final Naming LOAD_BALANCER = of(
            "a load balancer",
            "1 to 32 letters, digits and hyphens, with a letter or digit at both ends, not starting with \"internal-\"",
            length(1, 32),
            only("[0-9A-Za-z-]"),
            NO_HYPHEN_AT_EITHER_END,
            prefixFree("internal-"));

    /** A target group of a load balancer. */
    public static final Naming TARGET_GROUP = of(
            "a target group",
            "1 to 32 letters, digits and hyphens, with a letter or digit at both ends",
            length(1, 32),
            only("[0-9A-Za-z-]"),
            NO_HYPHEN_AT_EITHER_END);

    /** An IAM role. */
    public static final Naming IAM_ROLE = iam("an IAM role", 64);

    /** A user of IAM. */
    public static final Naming IAM_USER = iam("an IAM user", 64);

    /** A managed policy of IAM. */
    public static final Naming IAM_POLICY = iam("an IAM policy", 128);

    /** An instance profile of IAM. */
    public static final Naming INSTANCE_PROFILE = iam("an instance profile", 128);

    /** A general purpose bucket of S3. Source: S3 user guide, "General purpose bucket naming rules" (2026). */
    public static final Naming BUCKET = of(
            "an S3 bucket",
            "3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends",
            length(3, 63),
            only("[0-9a-z.-]"),
            must("[0-9a-z].*[0-9a-z]", "it does not have a letter or digit at both ends"),
            not(".*\\.\\..*", "it has two dots in a row"),
            not("\\d{1,3}(\\.\\d{1,3}){3}", "it looks like an IP address"),
            prefixFree("xn--"),
            prefixFree("sthree-"),
            prefixFree("amzn-s3-demo-"),
            suffixFree("-s3alias"),
            suffixFree("--ol-s3"),
            suffixFree(".mrap"),
            suffixFree("--x-s3"),
            suffixFree("--table-s3"));

    /** An alias of a KMS key, with its prefix. */
    public static final Naming KEY_ALIAS = of(
            "a KMS alias",
            "\"alias/\" and then letters, digits, slashes, underscores and hyphens, 256 characters in all",
            length(7, 256),
            only("[0-9A-Za-z:/_-]"),
            must("alias/.+", "it does not start with \"alias/\""),
            prefixFree("alias/aws/"));

    /** A machine image. */
    public static final Naming IMAGE = of(
            "a machine image",
            "3 to 128 letters, digits, spaces and any of ( ) [ ] . / - ' @ _",
            length(3, 128),
            only("[a-zA-Z0-9()\\[\\] ./'@_-]"));

    /** A secret of Secrets Manager. */
    public static final Naming SECRET = of(
            "a secret",
            "1 to 512 letters, digits and any of / _ + = . @ -",
            length(1, 512),
            only("[0-9A-Za-z/_+=.@-]"));

    /**
     * A secret's name that cannot be mistaken for one with its random suffix. AWS accepts others, but warns of
     * "confusion and unexpected results when searching for a secret by partial ARN".
     */
    public static final Naming UNMISTAKABLE_SECRET = of(
            "a secret without confusion",
            "a name that does not end with a hyphen and six characters, which is how AWS ends the ARN",
            not(".*-[0-9A-Za-z]{6}", "it ends with a hyphen and six characters"));

    /**
     * A parameter of Systems Manager, by its full path. AWS counts 1011 characters with the ARN in front, of which the
     * longest region leaves 960.
     */
    public static final Naming PARAMETER = of(
            "an SSM parameter",
            "1 to 960 letters, digits, dots, underscores and hyphens in at most 15 levels, with a slash in front",
            length(2, 960),
            only("[0-9A-Za-z_./-]"),
            must("/.*[^/]", "it does not start with a slash or has no name at its end"),
            not(".*//.*", "it has an empty level"),
            not("(/[^/]*){16,}", "it has more than 15 levels"),
            prefixFree("/aws"),
            prefixFree("/ssm"));

    /** An Auto Scaling group. */
    public static final Naming AUTO_SCALING_GROUP = of(
            "an Auto Scaling group",
            "1 to 255 printable ASCII characters without a colon",
            length(1, 255),
            only("[ -9;-~]"));

    /** A launch template. */
    public static final Naming LAUNCH_TEMPLATE = of(
            "a launch template",
            "3 to 128 letters, digits and any of ( ) . - / _",
            length(3, 128),
            only("[0-9A-Za-z()./_-]"));

    /** A security group. */
    public static final Naming SECURITY_GROUP = of(
            "a security group",
            "1 to 255 letters, digits, spaces and any of . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *, not starting with"
                    + " \"sg-\"",
            length(1, 255),
            only("[0-9A-Za-z ._:/()#,@\\[\\]+=&;{}!$*-]"),
            prefixFree("sg-"));

    /** The description of a security group or one of its rules. */
    public static final Naming SECURITY_GROUP_DESCRIPTION = ofMany(
            "a security group's description",
            "1 to 255 letters, digits, spaces and any of . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *",
            length(1, 255),
            only("[0-9A-Za-z ._:/()#,@\\[\\]+=&;{}!$*-]"));

    /** An accelerator of Global Accelerator. */
    public static final Naming ACCELERATOR = ofMany(
            "an accelerator",
            "1 to 64 letters, digits, dots and hyphens, with a letter or digit at both ends",
            length(1, 64),
            only("[0-9A-Za-z.-]"),
            not("[.-].*|.*[.-]", "it starts or ends with a dot or hyphen"));

    /** A domain of OpenSearch Service. */
    public static final Naming SEARCH_DOMAIN = of(
            "an OpenSearch domain",
            "3 to 28 lower-case letters, digits and hyphens, starting with a letter",
            length(3, 28),
            only("[0-9a-z-]"),
            startsWithLetter());

    /** A resource policy of CloudWatch Logs, of which a region of an account has ten at most. */
    public static final Naming LOG_POLICY = of(
            "a resource policy of CloudWatch Logs",
            "1 to 512 characters without colons and asterisks",
            length(1, 512),
            only("[^:*]"));

    /** A broker of Amazon MQ. */
    public static final Naming BROKER = of(
            "an MQ broker", "1 to 50 letters, digits, hyphens and underscores", length(1, 50), only("[0-9A-Za-z_-]"));

    /** A queue of SQS; a FIFO queue ends with {@code .fifo}, which counts. */
    public static final Naming QUEUE = of(
            "an SQS queue",
            "1 to 80 letters, digits, hyphens and underscores, with \".fifo\" at the end of a FIFO queue",
            length(1, 80),
            fifoOrPlain());

    /** A topic of SNS; a FIFO topic ends with {@code .fifo}, which counts. */
    public static final Naming TOPIC = of(
            "an SNS topic",
            "1 to 256 letters, digits, hyphens and underscores, with \".fifo\" at the end of a FIFO topic",
            length(1, 256),
            fifoOrPlain());

    /** A configuration set of SES. */
    public static final Naming CONFIGURATION_SET = of(
            "an SES configuration set",
            "1 to 64 letters, digits, hyphens and underscores",
            length(1, 64),
            only("[0-9A-Za-z_-]"));

    /** An alarm of CloudWatch. */
    public static final Naming ALARM =
            of("a CloudWatch alarm", "1 to 255 printable ASCII characters", length(1, 255), only("[ -~]"));

    /** A dashboard of CloudWatch. Source: the message with which PutDashboard refuses others (2026). */
    public static final Naming DASHBOARD = of(
            "a CloudWatch dashboard",
            "1 to 255 letters, digits, hyphens and underscores",
            length(1, 255),
            only("[0-9A-Za-z_-]"));

    /** A log group of CloudWatch Logs. */
    public static final Naming LOG_GROUP = of(
            "a log group",
            "1 to 512 letters, digits and any of . - _ / #, not starting with \"aws/\"",
            length(1, 512),
            only("[0-9A-Za-z._/#-]"),
            prefixFree("aws/"));

    /** A vault of AWS Backup. */
    public static final Naming BACKUP_VAULT = of(
            "a backup vault", "2 to 50 letters, digits, hyphens and underscores", length(2, 50), only("[0-9A-Za-z_-]"));

    /** The token that makes the creation of an EFS file system happen once. */
    public static final Naming FILE_SYSTEM_TOKEN =
            of("an EFS creation token", "1 to 64 ASCII characters", length(1, 64), only("[ -~]"));

    /** The key of a tag. */
    public static final Naming TAG_KEY = ofMany(
            "a tag key",
            "1 to 128 letters, digits, spaces and any of _ . : / = + - @, not starting with \"aws:\"",
            length(1, 128),
            only("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]"),
            prefixFree("aws:"));

    /** A document of Systems Manager. Source: SSM API, CreateDocument (2026). */
    public static final Naming SSM_DOCUMENT = of(
            "an SSM document",
            "3 to 128 letters, digits, dots, underscores and hyphens, not starting with \"aws\" or \"amazon\"",
            length(3, 128),
            only("[a-zA-Z0-9_.-]"),
            prefixFree("aws"),
            prefixFree("amazon"),
            prefixFree("amzn"));

    /** The value of a tag. */
    public static final Naming TAG_VALUE = ofMany(
            "a tag value",
            "up to 256 letters, digits, spaces and any of _ . : / = + - @",
            length(0, 256),
            only("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]"));

    private final String subject;
    private final String allowed;
    private final List<NameRule> rules;
    private final boolean shared;

    private Naming(String subject, String allowed, List<NameRule> rules, boolean shared) {
        this.subject = subject;
        this.allowed = allowed;
        this.rules = rules;
        this.shared = shared;
    }

    /** One sentence on what is wrong with the name and what is allowed, or nothing if AWS takes it. */
    public Optional<String> refusal(String name) {
        return faults(name)
                .findFirst()
                .map(fault -> "\"" + name + "\" cannot name " + subject + ": " + fault + "; use " + allowed + ".");
    }

    /** What is allowed, as a phrase: {@code 1 to 32 letters, digits and hyphens}. */
    public String allowed() {
        return allowed;
    }

    /** Whether several resources of an account may have one name; otherwise each has its own within its region. */
    public boolean shared() {
        return shared;
    }

    @Override
    public String toString() {
        return subject;
    }

    /**
     * What a kind of resource may be called that is not listed here, if an account has each name once.
     *
     * @param subject the resource, such as {@code a DynamoDB table}
     * @param allowed a phrase, such as {@code 3 to 255 letters and digits}
     * @param expression a regular expression that matches all of a name
     */
    public static Naming matching(String subject, String allowed, String expression) {
        return of(subject, allowed, NameRule.must(expression, "AWS does not take it"));
    }

    static Naming of(String subject, String allowed, NameRule... rules) {
        return new Naming(subject, allowed, Arrays.stream(rules).toList(), false);
    }

    /** Of resources that may share a name, because AWS knows them by something else. */
    static Naming ofMany(String subject, String allowed, NameRule... rules) {
        return new Naming(subject, allowed, Arrays.stream(rules).toList(), true);
    }

    private Stream<String> faults(String name) {
        return rules.stream().flatMap(rule -> rule.fault(name).stream());
    }

    private static Naming databaseIdentifier(String subject, int most) {
        return of(
                subject,
                "1 to " + most + " lower-case letters, digits and single hyphens, starting with a letter",
                length(1, most),
                only("[0-9a-z-]"),
                startsWithLetter(),
                not(".*-", "it ends with a hyphen"),
                not(".*--.*", "it has two hyphens in a row"));
    }

    private static Naming iam(String subject, int most) {
        return of(
                subject,
                "1 to " + most + " letters, digits and any of _ + = , . @ -",
                length(1, most),
                only("[0-9A-Za-z_+=,.@-]"));
    }

    private static NameRule fifoOrPlain() {
        var stem = only("[0-9A-Za-z_-]");
        return name -> stem.fault(name.endsWith(".fifo") ? name.substring(0, name.length() - 5) : name);
    }
}

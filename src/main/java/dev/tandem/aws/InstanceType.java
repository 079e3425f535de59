package dev.tandem.aws;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A kind of machine by the name AWS gives it, such as {@code m6i.large}, {@code db.r6g.large}, {@code mq.m5.large} or
 * {@code m6g.large.search}.
 *
 * <p>Sources: EC2 instance types guide, "Naming conventions" and the specification tables by family (2026): a size
 * counts four virtual CPUs for each {@code xlarge}, and a family keeps its memory per CPU across sizes. Classes of RDS,
 * MQ and OpenSearch are the same machines under a prefix or suffix.
 *
 * @param service what the machine is for
 * @param family such as {@code r6g}
 * @param size such as {@code large} or {@code 2xlarge}
 */
public record InstanceType(Service service, String family, String size) {

    /** The services for which an instance type can be ordered; its name identifies the service. */
    public enum Service {
        EC2("an EC2 instance type", "m6i.large"),
        RDS("an RDS instance class", "db.r6g.large"),
        MQ("an MQ instance type", "mq.m5.large"),
        OPENSEARCH("an OpenSearch instance type", "m6g.large.search");

        private final String phrase;
        private final String example;

        Service(String phrase, String example) {
            this.phrase = phrase;
            this.example = example;
        }
    }

    private static final Pattern TEXT = Pattern.compile("(?<prefix>db\\.|mq\\.)?(?<family>[a-z]+\\d+[a-z]*(-flex)?)"
            + "\\.(?<size>nano|micro|small|medium|large|\\d*xlarge|metal(-\\d+xl)?)(?<suffix>\\.search)?");

    private static final Pattern FAMILY =
            Pattern.compile("(?<series>[a-z]+)(?<generation>\\d+)(?<traits>[a-z]*)(-flex)?");

    private static final Map<String, Double> BURSTABLE_MEMORY = Map.of(
            "nano", 0.5,
            "micro", 1.0,
            "small", 2.0,
            "medium", 4.0,
            "large", 8.0,
            "xlarge", 16.0,
            "2xlarge", 32.0);

    /**
     * The machine of that name, for whatever service.
     *
     * @throws IllegalArgumentException if no machine is named like that
     */
    public static InstanceType parse(String text) {
        return of(text).orElseThrow(
                        () -> new IllegalArgumentException("\"" + text + "\" is not an instance type: use a family"
                                + " and a size, such as m6i.large, db.r6g.large, mq.m5.large or m6g.large.search."));
    }

    /** The machine of that name, or nothing if no machine is named like that. */
    public static Optional<InstanceType> of(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return service(matcher.group("prefix") != null ? matcher.group("prefix") : "", matcher.group("suffix") != null)
                .map(service -> new InstanceType(service, matcher.group("family"), matcher.group("size")));
    }

    /** One sentence on why a service has no machine of that name, or nothing if the service offers it. */
    public static Optional<String> refusal(Service service, String text) {
        if (of(text).filter(type -> type.service == service).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "\"" + text + "\" is not " + service.phrase + ": use a text such as " + service.example + ".");
    }

    /** Whether it earns and spends CPU credits, so that it cannot run at full speed for long. */
    public boolean burstable() {
        return series().equals("t");
    }

    /** Whether its CPU is a Graviton, which needs images built for ARM. */
    public boolean graviton() {
        return part("traits").contains("g") || family.equals("a1");
    }

    /** Whether it has at least eight GiB of memory for each virtual CPU: the R and X series. */
    public boolean memoryOptimised() {
        return series().equals("r") || series().equals("x");
    }

    /** The number in its family: {@code 6} of {@code r6g}. */
    public int generation() {
        return Integer.parseInt(part("generation"));
    }

    /** The number of virtual CPUs, if its size implies it; bare metal does not. */
    public OptionalInt vcpus() {
        return switch (size) {
            case "nano", "micro", "small" ->
                burstable() ? OptionalInt.of(family.equals("t2") ? 1 : 2) : OptionalInt.empty();
            case "medium" -> OptionalInt.of(burstable() ? 2 : 1);
            case "large" -> OptionalInt.of(2);
            default -> size.endsWith("xlarge") ? OptionalInt.of(4 * multiple()) : OptionalInt.empty();
        };
    }

    /** Its memory in GiB, if it is of the T series or of an M, R or C series from the fifth generation on. */
    public OptionalDouble memoryGib() {
        if (burstable()) {
            var memory = BURSTABLE_MEMORY.get(size);
            return memory == null ? OptionalDouble.empty() : OptionalDouble.of(memory);
        }
        var perCpu = memoryPerCpu();
        return perCpu == 0 || vcpus().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(perCpu * vcpus().getAsInt());
    }

    @Override
    public String toString() {
        return switch (service) {
            case EC2 -> family + "." + size;
            case RDS -> "db." + family + "." + size;
            case MQ -> "mq." + family + "." + size;
            case OPENSEARCH -> family + "." + size + ".search";
        };
    }

    private int memoryPerCpu() {
        if (generation() < 5 || family.equals("c5n")) {
            return 0;
        }
        return switch (series()) {
            case "c" -> 2;
            case "m" -> 4;
            case "r" -> 8;
            default -> 0;
        };
    }

    private int multiple() {
        var number = size.substring(0, size.length() - "xlarge".length());
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    private String series() {
        return part("series");
    }

    private String part(String name) {
        var matcher = FAMILY.matcher(family);
        return matcher.matches() ? matcher.group(name) : "";
    }

    private static Optional<Service> service(String prefix, boolean search) {
        if (search) {
            return prefix.isEmpty() ? Optional.of(Service.OPENSEARCH) : Optional.empty();
        }
        return Optional.of(
                switch (prefix) {
                    case "db." -> Service.RDS;
                    case "mq." -> Service.MQ;
                    default -> Service.EC2;
                });
    }
}

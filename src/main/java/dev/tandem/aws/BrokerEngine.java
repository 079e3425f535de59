package dev.tandem.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message broker that Amazon MQ runs.
 *
 * <p>Sources: Amazon MQ developer guide, "Upgrading an Amazon MQ broker instance type", "Managing Amazon MQ for
 * RabbitMQ engine versions" and "Managing Amazon MQ for ActiveMQ engine versions" (copies of 2026).
 *
 * @param id the engine's name in the API, which is also what people call it
 * @param versions the versions that can be created, the usual one first; AWS adds the patch
 * @param instanceTypes what its instance types look like
 * @param instanceFamilies the same in words
 */
public record BrokerEngine(String id, List<String> versions, Pattern instanceTypes, String instanceFamilies) {

    /** RabbitMQ. */
    public static final BrokerEngine RABBITMQ = new BrokerEngine(
            "RabbitMQ",
            List.of("3.13", "4.2"),
            Pattern.compile("mq\\.(t3\\.micro|m5\\.(large|\\d*xlarge)|m7g\\.(medium|large|\\d*xlarge))"),
            "mq.m7g, mq.m5 or mq.t3.micro");

    /** ActiveMQ Classic. */
    public static final BrokerEngine ACTIVEMQ = new BrokerEngine(
            "ActiveMQ",
            List.of("5.18", "5.19"),
            Pattern.compile("mq\\.(t3\\.micro|m5\\.(large|\\d*xlarge))"),
            "mq.m5 or mq.t3.micro");

    /** The instance type that is for trying things out: it runs no cluster and replicates nothing. */
    public static final String SMALLEST_TYPE = "mq.t3.micro";

    /** Copies the versions. */
    public BrokerEngine {
        versions = List.copyOf(versions);
    }

    /** The version that runs on every instance type. */
    public String usualVersion() {
        return versions.get(0);
    }

    /** One sentence on why Amazon MQ makes no broker of that version, or nothing if it does. */
    public Optional<String> versionRefusal(String version) {
        if (versions.contains(version)) {
            return Optional.empty();
        }
        return Optional.of("\"" + version + "\" is not a version of " + id + " that Amazon MQ creates: use "
                + String.join(" or ", versions) + ".");
    }

    /** One sentence on why Amazon MQ has no such instances for this engine, or nothing if it has. */
    public Optional<String> instanceTypeRefusal(String type) {
        if (instanceTypes.matcher(type).matches()) {
            return Optional.empty();
        }
        return Optional.of("\"" + type + "\" is not an instance type for " + id + ": use one of " + instanceFamilies
                + ", such as mq.m5.large.");
    }

    /** One sentence on why a version does not run on an instance type, or nothing if it does. */
    public Optional<String> togetherRefusal(String version, String type) {
        if (!version.equals("4.2") || type.startsWith("mq.m7g.")) {
            return Optional.empty();
        }
        return Optional.of(id + " 4.2 does not run on " + type + ": it takes mq.m7g, such as mq.m7g.large.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrokerEngine engine && id.equals(engine.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}

package dev.tandem.aws;

import java.util.Optional;
import java.util.Set;

/**
 * What OpenSearch Service can and cannot do on a kind of machine.
 *
 * <p>Sources: OpenSearch Service developer guide, "Supported instance types", "UltraWarm storage", "Cross-cluster
 * replication" and "Quotas" (2026).
 */
public record SearchNode(InstanceType type) {

    private static final String WARM = "ultrawarm1";

    private static final Set<String> WITHOUT_ENCRYPTION = Set.of("t2", "m3", "r3");

    /** The node of that name, or nothing if OpenSearch Service has none of that name. */
    public static Optional<SearchNode> of(String text) {
        return InstanceType.of(text)
                .filter(type -> type.service() == InstanceType.Service.OPENSEARCH)
                .map(SearchNode::new);
    }

    /** One sentence on why no data node or dedicated master is of that name, or nothing if one can be. */
    public static Optional<String> refusal(String text) {
        if (of(text).filter(SearchNode::warm).isPresent()) {
            return Optional.of("\"" + text + "\" is a warm node only: use a text such as r6g.large.search.");
        }
        return InstanceType.refusal(InstanceType.Service.OPENSEARCH, text);
    }

    /** One sentence on why no warm node is of that name, or nothing if one can be. */
    public static Optional<String> warmRefusal(String text) {
        if (of(text).filter(SearchNode::warm).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("\"" + text + "\" is not a warm node: use ultrawarm1.medium.search, ultrawarm1.large.search"
                + " or ultrawarm1.xlarge.search.");
    }

    /** Whether it keeps old indexes in S3. */
    public boolean warm() {
        return type.family().equals(WARM);
    }

    /** Whether it offers encryption at rest, and with it fine-grained access control. */
    public boolean encrypting() {
        return !WITHOUT_ENCRYPTION.contains(type.family());
    }

    /** Whether it lives on CPU credits, and therefore without standby, warm nodes, replication and Auto-Tune. */
    public boolean burstable() {
        return type.burstable();
    }

    /** Whether it has local disks; it then takes no EBS volume. */
    public boolean diskful() {
        return type.family().matches("i\\d.*|im\\d.*|[a-z]+\\d+g?d");
    }
}

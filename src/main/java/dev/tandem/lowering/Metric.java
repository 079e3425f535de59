package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A metric of CloudWatch, with the statistic to watch. */
public record Metric(String namespace, String name, String statistic, SortedMap<String, Value> dimensions) {

    /** Copies the dimensions. */
    public Metric {
        dimensions = new TreeMap<>(dimensions);
    }

    /** The average of each period. */
    public static Metric average(String namespace, String name, Map<String, Value> dimensions) {
        return new Metric(namespace, name, "Average", new TreeMap<>(dimensions));
    }

    /** The largest value of each period. */
    public static Metric maximum(String namespace, String name, Map<String, Value> dimensions) {
        return new Metric(namespace, name, "Maximum", new TreeMap<>(dimensions));
    }

    /** The smallest value of each period. */
    public static Metric minimum(String namespace, String name, Map<String, Value> dimensions) {
        return new Metric(namespace, name, "Minimum", new TreeMap<>(dimensions));
    }

    /** The sum of each period. */
    public static Metric sum(String namespace, String name, Map<String, Value> dimensions) {
        return new Metric(namespace, name, "Sum", new TreeMap<>(dimensions));
    }

    /** What all but so many percent stay below, such as {@code p95}. */
    public static Metric percentile(int percent, String namespace, String name, Map<String, Value> dimensions) {
        return new Metric(namespace, name, "p" + percent, new TreeMap<>(dimensions));
    }

    Value.Tree tree() {
        return new Arguments()
                .put("namespace", namespace)
                .put("name", name)
                .put("statistic", statistic)
                .put("dimensions", dimensions)
                .tree();
    }
}

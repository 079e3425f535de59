package dev.tandem.element.module;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A metric that an alarm of a module watches.
 *
 * @param dimensions what tells the module's metric from others, by name
 * @param below whether it fires below the limit
 */
public record Watch(String namespace, String metric, SortedMap<String, Input> dimensions, boolean below, long limit) {

    /** Copies the dimensions. */
    public Watch {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /** A metric by its namespace and its name, such as {@code AWS/ElastiCache} and {@code EngineCPUUtilization}. */
    public static Watch of(String namespace, String metric) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(namespace, "namespace").isBlank()
                        && !InvalidDefinitionException.given(metric, "metric").isBlank(),
                "A metric has a namespace and a name, such as \"AWS/ElastiCache\" and \"EngineCPUUtilization\".");
        return new Watch(namespace, metric, new TreeMap<>(), false, 0);
    }

    /** Of the resource that an input names, such as {@code output("replication_group_id")}. */
    public Watch dimension(String name, Input value) {
        var more = new TreeMap<>(dimensions);
        more.put(InvalidDefinitionException.given(name, "dimension"), InvalidDefinitionException.given(value, "value"));
        return new Watch(namespace, metric, more, below, limit);
    }

    /** Fires when the average of five minutes is above a limit, in the unit of the metric. */
    public Watch above(long limit) {
        return new Watch(namespace, metric, dimensions, false, limit);
    }

    /** Fires when the average of five minutes is below a limit, in the unit of the metric. */
    public Watch below(long limit) {
        return new Watch(namespace, metric, dimensions, true, limit);
    }
}

package dev.tandem.element.search;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the operator of a search domain is woken for, as AWS recommends it.
 *
 * <p>Source: OpenSearch Service developer guide, "Recommended CloudWatch alarms for Amazon OpenSearch Service" (read
 * 2026), which gives every limit and how long it has to last.
 */
final class SearchAlarms {

    private static final String ES = "AWS/ES";

    private final DataSources dataSources;
    private final RegionRole side;

    SearchAlarms(Stacks stacks, RegionRole side) {
        this.dataSources = new DataSources(stacks);
        this.side = side;
    }

    Stream<Alarm> of(Search search) {
        if (!search.presentIn(side)) {
            return Stream.of();
        }
        var all = Stream.of(red(search), storage(search), blocked(search), memory(search), cpu(search), key(search));
        var masterNodes = search.domain().masterNodes().dedicated().isPresent();
        return masterNodes ? Stream.concat(all, Stream.of(mastersMemory(search))) : all;
    }

    private Alarm red(Search search) {
        return Alarm.on(
                        search,
                        "red",
                        "A primary shard of " + search.name() + " is on no node: some of the data cannot be searched;"
                                + " restore the index from a snapshot if no node comes back.")
                .metric(Metric.maximum(ES, "ClusterStatus.red", domain(search)))
                .atLeast(1)
                .lasting(Duration.ofMinutes(1));
    }

    /** A quarter of a node's disk; OpenSearch needs the room to merge segments, and blocks writes when it is gone. */
    private Alarm storage(Search search) {
        var quarter = search.domain().volume().gibibytes() * 1024L / 4;
        return Alarm.on(
                        search,
                        "free-storage",
                        "Less than a quarter of a node's disk of " + search.name() + " is free: delete or move"
                                + " indexes, or take larger disks.")
                .metric(Metric.minimum(ES, "FreeStorageSpace", domain(search)))
                .below(quarter);
    }

    private Alarm blocked(Search search) {
        return Alarm.on(
                        search,
                        "writes-blocked",
                        search.name() + " refuses writes, because a disk is full or its memory is short: look at"
                                + " which, and free it.")
                .metric(Metric.maximum(ES, "ClusterIndexWritesBlocked", domain(search)))
                .atLeast(1);
    }

    private Alarm memory(Search search) {
        return Alarm.on(
                        search,
                        "memory",
                        "The Java heap of " + search.name() + " is nearly full: look for heavy queries, or take larger"
                                + " nodes before they fail.")
                .metric(Metric.maximum(ES, "JVMMemoryPressure", domain(search)))
                .atLeast(95)
                .lasting(Duration.ofMinutes(3));
    }

    private Alarm cpu(Search search) {
        return Alarm.on(
                        search,
                        "cpu",
                        "The processors of " + search.name() + " have been busy for three quarters of an hour: look"
                                + " at its slow logs, or take larger nodes.")
                .metric(Metric.maximum(ES, "CPUUtilization", domain(search)))
                .atLeast(80)
                .every(Duration.ofMinutes(15), 3);
    }

    private Alarm mastersMemory(Search search) {
        return Alarm.on(
                        search,
                        "masters-memory",
                        "The Java heap of the masters of " + search.name() + " is nearly full: take a larger type"
                                + " before the cluster loses them.")
                .metric(Metric.maximum(ES, "MasterJVMMemoryPressure", domain(search)))
                .atLeast(95)
                .lasting(Duration.ofMinutes(3));
    }

    /** A domain whose key was disabled is lost for good after a while. */
    private Alarm key(Search search) {
        return Alarm.on(
                        search,
                        "key",
                        "The key of " + search.name() + " is disabled or gone: enable it before AWS gives the domain"
                                + " up.")
                .metric(Metric.maximum(ES, "KMSKeyInaccessible", domain(search)))
                .atLeast(1)
                .lasting(Duration.ofMinutes(1))
                .quietWhenMissing();
    }

    private Map<String, Value> domain(Search search) {
        return Map.of(
                "DomainName",
                Reference.module(TerraformNames.call(search), "domain_name"),
                "ClientId",
                dataSources.account(side));
    }
}

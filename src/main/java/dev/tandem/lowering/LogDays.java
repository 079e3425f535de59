package dev.tandem.lowering;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Topology;
import java.util.Map;

/** Gives every module that keeps logs the days that the topology chose. */
final class LogDays {

    private static final String DAYS = "log_retention_days";

    /** The variable that holds them, by module. The lowering of pipelines gives it to their builds. */
    static final Map<String, String> VARIABLES = Map.of(
            "access-logs", "retention_days",
            "aurora", DAYS,
            "kubernetes", DAYS,
            "mq", DAYS,
            "network", "flow_log_retention_days",
            "nodes", DAYS,
            "opensearch", DAYS,
            "rds", DAYS,
            "release-gate", DAYS,
            "service", DAYS);

    private LogDays() {}

    /** A call as it is with the days of its topology, if that chose some. */
    static ModuleCall on(Topology topology, ModuleCall call) {
        var days = topology.logs().days();
        var variable = VARIABLES.get(call.module());
        return days.isEmpty() || variable == null ? call : call.with(variable, Value.number(days.getAsInt()));
    }
}

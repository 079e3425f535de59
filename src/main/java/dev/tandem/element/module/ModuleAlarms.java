package dev.tandem.element.module;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the operator of a module is woken for, as it was declared. */
record ModuleAlarms(TerraformModule module, RegionRole side, Stacks stacks) {

    Stream<Alarm> all() {
        return module.calledIn(side) ? module.alarms().stream().map(this::alarm) : Stream.empty();
    }

    private Alarm alarm(ModuleAlarm declared) {
        var watch = declared.watch();
        var values = new InputValues(module, stacks, Stack.of(side), side);
        var dimensions = new TreeMap<String, Value>();
        watch.dimensions().forEach((name, input) -> dimensions.put(name, values.of(input)));
        var alarm = Alarm.on(module, declared.what(), declared.description())
                .metric(Metric.average(watch.namespace(), watch.metric(), dimensions));
        return watch.below() ? alarm.below(watch.limit()) : alarm.above(watch.limit());
    }
}

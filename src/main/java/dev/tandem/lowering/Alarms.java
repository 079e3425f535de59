package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.terraform.Arguments;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import java.util.stream.Stream;

/** What the operators of a topology are woken for in a region: the alarms on whatever of its elements is there. */
public final class Alarms {

    private final Stacks stacks;
    private final RegionRole side;

    /** The alarms of a region. */
    public Alarms(Stacks stacks, RegionRole side) {
        this.stacks = stacks;
        this.side = side;
    }

    /** All of them by name, except those whose name, behind the prefix that they have in AWS, is taken already. */
    public Arguments named(String prefix) {
        var alarms = new Arguments();
        all().forEach(alarm -> stacks.claims().during(alarm.element(), () -> {
            if (stacks.builderOf(side).take(Kind.ALARM, prefix + alarm.name())) {
                alarms.put(alarm.name(), alarm.tree());
            }
        }));
        return alarms;
    }

    private Stream<Alarm> all() {
        return Kinds.<Alarmed<Element>, Alarm>ask(
                stacks.topology(), Alarmed.class, (kind, element) -> kind.alarms(element, side, stacks));
    }
}

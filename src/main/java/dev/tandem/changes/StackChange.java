package dev.tandem.changes;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A stack as it was committed, and as it is about to be written. */
record StackChange(StackView before, StackView now) {

    /** What has become of a call, if the same module is still called for it. */
    Optional<Call> landed(Call call) {
        return Optional.ofNullable(now.calls().get(now.moved(call.name())))
                .filter(landed -> landed.module().equals(call.module()));
    }

    /** Whether Terraform is to forget what a call built. */
    boolean forgets(Call call) {
        return now.forgotten().contains(now.moved(call.name()));
    }

    /** Whether an argument has another value; a reference has the same if it leads to the same. */
    boolean differs(Call before, Call landed, String argument) {
        return !before.argument(argument)
                .map(value -> this.before.resolved(value, now))
                .equals(landed.argument(argument).map(value -> now.resolved(value, now)));
    }

    /** The arguments that have another value, but for tags. */
    List<String> changed(Call before, Call landed) {
        var names = new TreeSet<>(before.block().arguments().keySet());
        names.addAll(landed.block().arguments().keySet());
        names.remove("tags");
        return names.stream().filter(name -> differs(before, landed, name)).toList();
    }
}

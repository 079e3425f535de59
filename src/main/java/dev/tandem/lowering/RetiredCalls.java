package dev.tandem.lowering;

import dev.tandem.topology.Retired;
import java.util.List;
import java.util.stream.Stream;

/** The module calls that an element may have had which is gone by now: those that any kind makes for its data. */
public final class RetiredCalls {

    /** Where a call that is named after the element alone may have been. */
    private static final List<Stack> STACKS = List.of(Stack.COUPLING, Stack.PRIMARY, Stack.RECOVERY, Stack.GLOBAL);

    private RetiredCalls() {}

    /** Those in a stack. */
    public static Stream<String> in(Stack stack, Retired retired) {
        var call = TerraformNames.call(retired.name());
        return Stream.concat(
                        STACKS.stream().filter(stack::equals).map(any -> call),
                        DataModules.known()
                                .calls()
                                .filter(place -> place.stack() == stack)
                                .map(place -> call + place.suffix()))
                .distinct();
    }
}

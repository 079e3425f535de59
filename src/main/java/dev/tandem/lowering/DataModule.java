package dev.tandem.lowering;

import java.util.ArrayList;
import java.util.List;

/**
 * A module whose calls hold data.
 *
 * @param module its folder, such as {@code efs}
 * @param holds what it holds, as a sentence names it: {@code the files}
 * @param fixed the arguments that AWS cannot change in place: another value replaces what holds the data, or is refused. One
 *     inside another has both names, as in {@code credentials.username}
 * @param calls where an element of the kind calls it
 * @param secondary whether it goes with other data of the element, without which it is of no use: credentials, copies
 */
public record DataModule(String module, String holds, List<String> fixed, List<Place> calls, boolean secondary) {

    /** Copies the lists. */
    public DataModule {
        fixed = List.copyOf(fixed);
        calls = List.copyOf(calls);
    }

    /** A stack, and what the names of the calls there end in, behind that of the element. */
    public record Place(Stack stack, String suffix) {}

    /** A module that holds data, of which certain arguments have to stay. */
    public static DataModule of(String module, String holds, String... fixed) {
        return new DataModule(module, holds, List.of(fixed), List.of(), false);
    }

    /** The secret with the credentials of a store, by the ending of its call. */
    public static DataModule credentials(String suffix) {
        return of("secret", "the credentials", "name").beside().calledIn(Stack.COUPLING, suffix);
    }

    /** The secret with the credentials of a store's first user. */
    public static DataModule credentials() {
        return credentials(Credentials.SUFFIX);
    }

    /** The same, of no use without the element's other data. */
    public DataModule beside() {
        return new DataModule(module, holds, fixed, calls, true);
    }

    /** The same, called in a stack by names that end so. */
    public DataModule calledIn(Stack stack, String suffix) {
        var all = new ArrayList<>(calls);
        all.add(new Place(stack, suffix));
        return new DataModule(module, holds, fixed, all, secondary);
    }

    /** The same, called in the stacks of both regions by the element's own name. */
    public DataModule calledInEachRegion() {
        return calledIn(Stack.PRIMARY, "").calledIn(Stack.RECOVERY, "");
    }
}

package dev.tandem.element.key;

import dev.tandem.topology.InputVariable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The people of the account that a key's policy names, by the ARNs of their roles.
 *
 * @param owners may do everything with the key
 * @param administrators may manage and replicate it, and not use it
 */
public record KeyRoles(List<InputVariable> owners, List<InputVariable> administrators) {

    static final KeyRoles NONE = new KeyRoles(List.of(), List.of());

    /** Copies the variables, sorted: their order means nothing. */
    public KeyRoles {
        owners = sorted(owners);
        administrators = sorted(administrators);
    }

    Stream<InputVariable> variables() {
        return Stream.concat(owners.stream(), administrators.stream());
    }

    KeyRoles withOwners(List<InputVariable> more) {
        return new KeyRoles(all(owners, more), administrators);
    }

    KeyRoles withAdministrators(List<InputVariable> more) {
        return new KeyRoles(owners, all(administrators, more));
    }

    private static List<InputVariable> all(List<InputVariable> some, List<InputVariable> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private static List<InputVariable> sorted(Collection<InputVariable> variables) {
        return variables.stream()
                .distinct()
                .sorted(Comparator.comparing(InputVariable::name).thenComparing(InputVariable::description))
                .toList();
    }
}

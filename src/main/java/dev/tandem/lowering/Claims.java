package dev.tandem.lowering;

import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.topology.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which element has which name in which stack, while the stacks are being written, and where two want one name. */
final class Claims {

    private record Claim(String stack, Kind kind, String name) {}

    private final Map<Claim, Optional<Element>> owners = new LinkedHashMap<>();
    private final List<NameClash> clashes = new ArrayList<>();
    private Optional<Element> owner = Optional.empty();

    /** Translates elements one by one; whatever is named meanwhile is theirs. */
    <E extends Element> void each(Collection<E> elements, Consumer<E> translation) {
        elements.forEach(element -> during(element, () -> translation.accept(element)));
    }

    /** Does something for an element; whatever is named meanwhile is its own. */
    void during(Element element, Runnable work) {
        var outer = owner;
        owner = Optional.of(element);
        work.run();
        owner = outer;
    }

    /** Takes a name in a stack for the element that is being translated; false if the name is taken already. */
    boolean take(String stack, Kind kind, String name) {
        var claim = new Claim(stack, kind, name);
        var earlier = owners.get(claim);
        if (earlier == null) {
            owners.put(claim, owner);
            return true;
        }
        if (kind == Kind.FORMER_MODULE_CALL || !earlier.equals(owner)) {
            clashes.add(clash(claim, earlier, owner));
        }
        return false;
    }

    /** Which element has each module call, by the stack and the call: {@code bank-primary/ledger}. */
    SortedMap<String, Element> callers() {
        var callers = new TreeMap<String, Element>();
        owners.forEach((claim, owner) -> owner.filter(element -> claim.kind() == Kind.MODULE_CALL)
                .ifPresent(element -> callers.put(claim.stack() + "/" + claim.name(), element)));
        return callers;
    }

    /** Every name that two elements want; one element that takes a name twice is a fault of ours, and none of these. */
    List<NameClash> clashes() {
        return Stream.concat(clashes.stream(), inherited()).toList();
    }

    /** The former names that are still in use. */
    private Stream<NameClash> inherited() {
        return owners.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.FORMER_MODULE_CALL)
                .flatMap(entry -> inUse(entry.getKey()).map(user -> clash(entry.getKey(), user, entry.getValue())));
    }

    private Stream<Optional<Element>> inUse(Claim former) {
        return Stream.ofNullable(owners.get(new Claim(former.stack(), Kind.MODULE_CALL, former.name())));
    }

    private static NameClash clash(Claim claim, Optional<Element> first, Optional<Element> second) {
        return new NameClash(claim.stack(), claim.kind(), claim.name(), first, second);
    }
}

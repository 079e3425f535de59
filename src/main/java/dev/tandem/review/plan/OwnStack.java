package dev.tandem.review.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A stack that Tandem writes, whose topology is known.
 *
 * @param name such as {@code bank-recovery}
 * @param topology the topology's name
 * @param place where it is, in words: {@code recovery region, eu-central-1}; empty if that is no single region
 * @param regions the regions in which it may manage something, by id
 * @param unreachable the region that may be unreachable when it is applied; none but for the recovery stack
 * @param rank its place in the order in which the stacks are applied
 * @param elements the element that each module call was written for, by the call
 * @param retired why elements were given up, by the module calls that they may have had
 */
public record OwnStack(
        String name,
        String topology,
        String place,
        Set<String> regions,
        Optional<String> unreachable,
        int rank,
        SortedMap<String, OwnElement> elements,
        SortedMap<String, String> retired) {

    private static final Pattern CALL = Pattern.compile("module\\.([A-Za-z0-9_-]+)(\\.|\\[).*", Pattern.DOTALL);

    /** Copies what it is given. */
    public OwnStack {
        regions = Collections.unmodifiableSet(new TreeSet<>(regions));
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        retired = Collections.unmodifiableSortedMap(new TreeMap<>(retired));
    }

    /** The element that an object belongs to, such as that of the address {@code module.ledger.aws_db_instance.this}. */
    Optional<OwnElement> element(String address) {
        return call(address).flatMap(call -> Optional.ofNullable(elements.get(call)));
    }

    /** Why the element that an object belonged to was given up, if it was. */
    Optional<String> retired(String address) {
        return call(address).flatMap(call -> Optional.ofNullable(retired.get(call)));
    }

    private static Optional<String> call(String address) {
        var call = CALL.matcher(address + ".");
        return call.matches() ? Optional.of(call.group(1)) : Optional.empty();
    }

    /** The elements, each once, by name. */
    public List<OwnElement> distinct() {
        return elements.values().stream().distinct().toList();
    }
}

package dev.tandem.review;

import dev.tandem.review.plan.OwnElement;
import dev.tandem.review.plan.OwnStack;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the reviewed stacks of ours are applied.
 *
 * @param stacks those that change something, in the order in which they are applied; each after the one before
 * @param unchanged those that change nothing
 * @param apart what must not be applied together
 */
public record ApplyOrder(List<String> stacks, List<String> unchanged, List<Apart> apart) {

    private static final Set<String> TAGS = Set.of("tags", "tags_all");

    /**
     * Two stacks of which the first has to be applied and checked before the second is, because both change data of the
     * same elements, of which one is the copy of the other.
     *
     * @param first the stack
     * @param second the other stack
     * @param elements the elements, in words
     */
    public record Apart(String first, String second, List<String> elements) {

        /** Copies the list. */
        public Apart {
            elements = List.copyOf(elements);
        }
    }

    /** Copies the lists. */
    public ApplyOrder {
        stacks = List.copyOf(stacks);
        unchanged = List.copyOf(unchanged);
        apart = List.copyOf(apart);
    }

    /** The order of those plans whose stacks are ours. */
    public static ApplyOrder of(List<Plan> plans) {
        var own = plans.stream()
                .filter(plan -> plan.own().isPresent())
                .sorted(Comparator.comparing((Plan plan) -> stack(plan).topology())
                        .thenComparing(plan -> stack(plan).rank()))
                .toList();
        var changing = own.stream().filter(Plan::changesAnything).toList();
        return new ApplyOrder(
                changing.stream().map(Plan::stack).toList(),
                own.stream()
                        .filter(plan -> !plan.changesAnything())
                        .map(Plan::stack)
                        .toList(),
                apart(changing));
    }

    /** Whether there is an order: more than one stack changes something. */
    public boolean needed() {
        return stacks.size() > 1;
    }

    private static OwnStack stack(Plan plan) {
        return plan.own().orElseThrow();
    }

    private static List<Apart> apart(List<Plan> plans) {
        var apart = new ArrayList<Apart>();
        for (var i = 0; i < plans.size(); i++) {
            for (var later : plans.subList(i + 1, plans.size())) {
                var shared = shared(plans.get(i), later);
                if (!shared.isEmpty()) {
                    apart.add(new Apart(plans.get(i).stack(), later.stack(), shared));
                }
            }
        }
        return apart;
    }

    /** The elements whose data both stacks change, in two regions of one topology. */
    private static List<String> shared(Plan one, Plan other) {
        var apart = stack(one).topology().equals(stack(other).topology())
                && !stack(one).place().isEmpty()
                && !stack(other).place().isEmpty();
        if (!apart) {
            return List.of();
        }
        var shared = changed(one);
        shared.retainAll(changed(other));
        return List.copyOf(shared);
    }

    private static TreeSet<String> changed(Plan plan) {
        var elements = new TreeSet<String>();
        plan.managed()
                .filter(ApplyOrder::changesData)
                .flatMap(change -> plan.element(change.address()).stream())
                .map(OwnElement::words)
                .forEach(elements::add);
        return elements;
    }

    /** What is only made has no data yet; a change of tags touches none. */
    private static boolean changesData(ResourceChange change) {
        return change.actions().deletes()
                ? ResourceTypes.STORES.contains(change.type())
                : change.actions().updates()
                        && ResourceTypes.RUNNING_STORES.contains(change.type())
                        && change.before()
                                .names()
                                .filter(name -> !TAGS.contains(name))
                                .anyMatch(
                                        name -> change.attribute(name).changes().holds());
    }
}

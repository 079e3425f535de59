package dev.tandem.review.bookkeeping;

import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which objects that are destroyed look like which objects that are made. */
final class Renames {

    private static final Set<String> KEY_REASONS =
            Set.of("delete_because_wrong_repetition", "delete_because_each_key", "delete_because_count_index");

    private static final Set<String> NAME_REASONS =
            Set.of("delete_because_no_resource_config", "delete_because_no_module");

    /** By which a rule of a security group says whom it lets through. */
    private static final Set<String> PEERS =
            Set.of("cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id");

    /** How much of what the new object's configuration says has to be so of the old one. */
    private static final double ALIKE = 0.9;

    /** How many attributes have to be the same for two addresses to be of one object. */
    private static final int LEAST = 2;

    private final List<ResourceChange> created;
    private final Map<ResourceChange, ResourceChange> pairs = new LinkedHashMap<>();

    private Renames(List<ResourceChange> created) {
        this.created = new ArrayList<>(created);
    }

    /** The new object by the old one: first where a key has changed, then where a name or a module has. */
    static Map<ResourceChange, ResourceChange> of(Plan plan) {
        var renames = new Renames(plan.managed()
                .filter(change -> change.actions().onlyCreates())
                .sorted(Comparator.comparing(ResourceChange::address))
                .toList());
        renames.pair(deleted(plan, KEY_REASONS), (from, to) -> sameResource(from, to) && !hasOtherPeers(from, to));
        renames.pair(deleted(plan, NAME_REASONS), (from, to) -> likeness(from, to) >= ALIKE);
        return renames.pairs;
    }

    private static List<ResourceChange> deleted(Plan plan, Set<String> reasons) {
        return plan.managed()
                .filter(change -> change.actions().onlyDeletes())
                .filter(change -> change.reason().filter(reasons::contains).isPresent())
                .sorted(Comparator.comparing(ResourceChange::address))
                .toList();
    }

    /** Each old object with the most alike of the new ones that are left. */
    private void pair(List<ResourceChange> deleted, BiPredicate<ResourceChange, ResourceChange> candidate) {
        for (var from : deleted) {
            created.stream()
                    .filter(to -> to.type().equals(from.type()) && candidate.test(from, to))
                    .max(Comparator.comparingDouble((ResourceChange to) -> likeness(from, to))
                            .thenComparing(ResourceChange::address, Comparator.reverseOrder()))
                    .ifPresent(to -> {
                        pairs.put(from, to);
                        created.remove(to);
                    });
        }
    }

    /** A rule of a security group about other addresses is another rule, and no other name of the same. */
    private static boolean hasOtherPeers(ResourceChange from, ResourceChange to) {
        return PEERS.stream()
                .filter(name ->
                        !to.after().at(name).absent() && !to.after().at(name).partlyUnknown())
                .anyMatch(name -> !from.before().at(name).same(to.after().at(name)));
    }

    private static boolean sameResource(ResourceChange from, ResourceChange to) {
        return from.name().equals(to.name()) && from.module().equals(to.module());
    }

    /** The share of what is known of the new object that is so of the old one; nothing where too little is known. */
    private static double likeness(ResourceChange from, ResourceChange to) {
        var known = to.after()
                .names()
                .filter(name ->
                        !to.after().at(name).absent() && !to.after().at(name).partlyUnknown())
                .toList();
        var same = known.stream()
                .filter(name -> from.before().at(name).same(to.after().at(name)))
                .count();
        return same < LEAST ? 0 : (double) same / known.size();
    }
}

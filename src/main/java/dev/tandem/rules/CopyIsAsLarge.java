package dev.tandem.rules;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What takes over in the recovery region is no smaller than what it takes over from: the load is the same. */
final class CopyIsAsLarge implements Rule {

    @Override
    public String id() {
        return "capacity/copy-is-as-large";
    }

    /** What of an element runs in each region, in words and as something to compare. */
    private record Pair(Element element, String primary, String recovery, boolean smaller) {

        private static Pair ofTypes(Element element, String primary, String recovery) {
            var smaller = InstanceType.of(primary)
                    .flatMap(large -> InstanceType.of(recovery).map(small -> smaller(small, large)))
                    .orElse(false);
            return new Pair(element, primary, recovery, smaller);
        }

        /** By what their names tell; where they tell nothing, nothing is said. */
        private static boolean smaller(InstanceType small, InstanceType large) {
            return small.vcpus().orElse(Integer.MAX_VALUE) < large.vcpus().orElse(0)
                    || small.memoryGib().orElse(Double.MAX_VALUE)
                            < large.memoryGib().orElse(0);
        }
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Store.class)
                .flatMap(store -> pair(store).stream())
                .filter(Pair::smaller)
                .map(pair -> finding(topology, pair));
    }

    /** Capacity units where both regions have them, else types of instances. */
    private static Optional<Pair> pair(Store store) {
        return inBoth(
                        store::capacityUnitsIn,
                        (large, small) -> new Pair(store, units(large), units(small), small < large))
                .or(() -> inBoth(store::instanceTypeIn, (large, small) -> Pair.ofTypes(store, large, small)));
    }

    private static <T> Optional<Pair> inBoth(Function<RegionRole, Optional<T>> size, BiFunction<T, T, Pair> pair) {
        return size.apply(RegionRole.PRIMARY)
                .flatMap(primary -> size.apply(RegionRole.RECOVERY).map(recovery -> pair.apply(primary, recovery)));
    }

    private static String units(int most) {
        return "at most " + most + " capacity units";
    }

    private Finding finding(Topology topology, Pair pair) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject("recovery", pair.element().name()),
                "The " + pair.element().kind() + " has " + pair.recovery() + " in "
                        + topology.recovery().region().id() + " and " + pair.primary()
                        + " in the primary region: it takes over, and then has less to do the same work with.",
                "Leave .inRecovery(...) out, or give it the size that it has in the primary region.",
                pair.element().origin());
    }
}

package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for databases that are given another major version without a word: RDS refuses that in the middle of an apply. */
final class MajorUpgrades {

    static final String MEANT = "change/major-upgrade-is-meant";

    private static final Set<String> MODULES = Set.of("aurora", "rds");

    /** Of these the first number is the major version, of others the first two. */
    private static final Set<String> ONE_NUMBER = Set.of("aurora-postgresql", "oracle-ee", "oracle-se2", "postgres");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final String BACK =
            "Keep the version, or restore a backup of the earlier version into a second element.";
    private static final String TOGETHER =
            "Keep the version until aws rds modify-global-cluster --allow-major-version-upgrade has moved the clusters.";
    private static final String ALLOWED =
            "Add .allowsMajorUpgrade() for as long as the upgrade takes, or keep the version.";

    private final Topology topology;
    private final List<StackChange> stacks;

    MajorUpgrades(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
    }

    /** One for each database, however many stacks have a copy of it. */
    List<Finding> findings() {
        return stacks.stream()
                .flatMap(stack -> stack.before().calls().values().stream()
                        .filter(call -> MODULES.contains(call.module()))
                        .flatMap(call -> stack.landed(call).stream().flatMap(now -> finding(call, now))))
                .collect(Collectors.toMap(Finding::subject, finding -> finding, (one, other) -> one))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    private Stream<Finding> finding(Call before, Call now) {
        var from = version(before);
        var to = version(now);
        int direction = compared(major(before, from), major(now, to));
        var allowed = now.argument("allow_major_version_upgrade").isPresent();
        if (direction == 0 || (direction < 0 && allowed)) {
            return Stream.of();
        }
        var summary = "\"" + now.element() + "\" is deployed with version " + from + ", and RDS refuses to move it to "
                + to + (direction > 0 ? ": it never goes back." : ", another major version, unless that is allowed.");
        return Stream.of(Finding.of(
                MEANT,
                Severity.ERROR,
                topology.subject(now.element()),
                summary,
                direction > 0 ? BACK : shared(now) ? TOGETHER : ALLOWED,
                origin(now.element())));
    }

    private static boolean shared(Call call) {
        return call.block().inside("global_database").findAny().isPresent();
    }

    private Origin origin(String element) {
        return topology.elements().stream()
                .filter(found -> found.name().equals(element))
                .map(Element::origin)
                .findFirst()
                .orElse(topology.origin());
    }

    private static int compared(List<Integer> from, List<Integer> to) {
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .map(place -> from.get(place).compareTo(to.get(place)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static String version(Call call) {
        return call.argument("engine_version").orElse("").replace("\"", "");
    }

    private static List<Integer> major(Call call, String version) {
        var engine = call.argument("engine").orElse("").replace("\"", "");
        return NUMBER.matcher(version)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .limit(ONE_NUMBER.contains(engine) ? 1 : 2)
                .toList();
    }
}

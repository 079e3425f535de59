package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at databases that are given another version: RDS refuses some in the middle of an apply, and wants an order of others. */
final class EngineVersions {

    static final String MEANT = "change/major-upgrade-is-meant";
    static final String FALLS = "change/engine-version-stays-or-rises";
    static final String ORDER = "change/engine-upgrade-order";

    private static final Set<String> MODULES = Set.of("aurora", "rds");

    private static final String BACK =
            "Keep the version, or restore a backup of the earlier version into a second element.";
    private static final String TOGETHER =
            "Keep the version until aws rds modify-global-cluster --allow-major-version-upgrade has moved the clusters.";
    private static final String ALLOWED =
            "Add .allowsMajorUpgrade() for as long as the upgrade takes, or keep the version.";

    private final Topology topology;
    private final List<StackChange> stacks;

    EngineVersions(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
    }

    /** One for each database, however many stacks have a copy of it. */
    List<Finding> findings() {
        return stacks.stream()
                .flatMap(stack -> stack.before().calls().values().stream()
                        .filter(call -> MODULES.contains(call.module()))
                        .flatMap(call -> stack.landed(call).stream().flatMap(now -> finding(call, now).stream())))
                .collect(Collectors.toMap(Finding::subject, finding -> finding, (one, other) -> one))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    private Optional<Finding> finding(Call before, Call now) {
        var from = EngineVersion.of(before);
        var to = EngineVersion.of(now);
        if (from.compared(to) > 0) {
            return Optional.of(
                    finding(FALLS, Severity.ERROR, now, deployed(now, from, to) + ": it never goes back.", BACK));
        }
        var allowed = now.argument("allow_major_version_upgrade").isPresent();
        if (from.majorCompared(to) < 0 && !allowed) {
            var summary = deployed(now, from, to) + ", another major version, unless that is allowed.";
            return Optional.of(finding(MEANT, Severity.ERROR, now, summary, shared(now) ? TOGETHER : ALLOWED));
        }
        return from.compared(to) < 0 && isCopied(now) ? order(now, from, to) : Optional.empty();
    }

    private static String deployed(Call now, EngineVersion from, EngineVersion to) {
        return "\"" + now.element() + "\" is deployed with version " + from.text() + ", and RDS refuses to move it to "
                + to.text();
    }

    /** In which order the two regions are upgraded; of other engines, no source gives one order for all versions. */
    private Optional<Finding> order(Call now, EngineVersion from, EngineVersion to) {
        var raised = "\"" + now.element() + "\" is raised from version " + from.text() + " to " + to.text() + ". ";
        return switch (to.engine()) {
            case "mysql", "mariadb", "aurora-postgresql" -> Optional.of(copyFirst(now, raised));
            case "postgres" ->
                Optional.of(from.majorCompared(to) == 0 ? copyFirst(now, raised) : sourceFirst(now, raised));
            default -> Optional.empty();
        };
    }

    private Finding copyFirst(Call now, String raised) {
        return note(
                now,
                raised + "AWS wants the copy in the recovery region upgraded before its source.",
                "Apply the stack " + topology.name() + "-recovery, wait until the copy there has the version, and then"
                        + " apply " + topology.name() + "-primary.");
    }

    private Finding sourceFirst(Call now, String raised) {
        return note(
                now,
                raised + "Its replica in the recovery region does not follow another major version.",
                "Apply the stack " + topology.name()
                        + "-primary, and then make the replica again: \"Upgrade a database\""
                        + " in docs/changes.md says how.");
    }

    private Finding note(Call now, String summary, String fix) {
        return finding(ORDER, Severity.NOTE, now, summary, fix);
    }

    private Finding finding(String rule, Severity severity, Call now, String summary, String fix) {
        return Finding.of(rule, severity, topology.subject(now.element()), summary, fix, origin(now.element()));
    }

    /** Whether two stacks call the same module for the element. */
    private boolean isCopied(Call call) {
        return stacks.stream()
                        .filter(stack -> stack.now().calls().values().stream()
                                .anyMatch(other -> other.element().equals(call.element())
                                        && other.module().equals(call.module())))
                        .count()
                > 1;
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
}

package dev.tandem.compiler;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.NameClash;
import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.rules.Renaming;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that two parts of a topology would both have in a stack, as the compiler meets them: one finding for each
 * pair, whatever number of names they share.
 */
public final class NameClashes {

    private static final String FREE = "topology/names-are-free";
    private static final String CLEAR = "topology/renames-are-clear";

    /** Who wants the same names of what sort. */
    private record Pair(String rule, Optional<Element> first, Optional<Element> second) {

        static Pair of(NameClash clash) {
            var rule = clash.kind() == Kind.FORMER_MODULE_CALL ? CLEAR : FREE;
            return new Pair(rule, clash.first(), clash.second());
        }
    }

    private final Topology topology;

    private NameClashes(Topology topology) {
        this.topology = topology;
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return List.of(FREE, CLEAR);
    }

    /** What would clash in the stacks of a topology that no law calls wrong. */
    public static List<Finding> of(Topology topology) {
        var clashes = Lowering.clashes(topology);
        var byPair = clashes.stream()
                .filter(clash -> !explainedByModuleCalls(clash, clashes))
                .sorted(Comparator.comparingInt(clash -> clash.name().length()))
                .collect(Collectors.groupingBy(Pair::of, LinkedHashMap::new, Collectors.toList()));
        var findings = new NameClashes(topology);
        return byPair.entrySet().stream()
                .map(entry -> findings.finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Data sources go by the module calls of other stacks, and are read for elements that are not theirs. */
    private static boolean explainedByModuleCalls(NameClash clash, List<NameClash> all) {
        return clash.kind() == Kind.DATA_SOURCE && all.stream().anyMatch(other -> other.kind() == Kind.MODULE_CALL);
    }

    private Finding finding(Pair pair, List<NameClash> clashes) {
        var renamed = renamed(pair);
        var finding = Finding.of(
                pair.rule(),
                Severity.ERROR,
                topology.subject(renamed.name()),
                summary(clashes.get(0)),
                fix(pair, clashes.get(0), renamed),
                renamed.origin());
        for (var other : clashes.subList(1, clashes.size())) {
            finding = finding.because("so would " + address(other));
        }
        for (var element : Stream.of(pair.first(), pair.second())
                .flatMap(Optional::stream)
                .distinct()
                .toList()) {
            finding = finding.because(named(element) + " is written at " + element.origin());
        }
        return finding;
    }

    /** The one to give another name, or the one that cannot take over a former name. */
    private static Element renamed(Pair pair) {
        return pair.rule().equals(CLEAR)
                ? pair.second().orElseThrow()
                : Renaming.renamed(pair.first(), pair.second()).orElseThrow();
    }

    private static String summary(NameClash clash) {
        if (clash.kind() == Kind.FORMER_MODULE_CALL) {
            return capitalised(named(clash.second())) + " cannot take over " + address(clash) + ", because "
                    + named(clash.first()) + " has it or takes it over too.";
        }
        return capitalised(address(clash)) + " would belong both to " + named(clash.first()) + " and to "
                + named(clash.second()) + ".";
    }

    private String fix(Pair pair, NameClash clash, Element renamed) {
        if (pair.rule().equals(CLEAR)) {
            return "Remove .formerly(\"" + former(renamed, clash) + "\") from the " + renamed.kind()
                    + ", or give whatever is called so another name.";
        }
        if (clash.kind() == Kind.VARIABLE) {
            return "Rename the variable, as in variable(\"" + clash.name() + "_2\").";
        }
        return Renaming.fix(topology, renamed);
    }

    private static String former(Element renamed, NameClash clash) {
        return renamed.formerNames().stream().reduce((earlier, later) -> later).orElse(clash.name());
    }

    private static String address(NameClash clash) {
        return "the " + clash.kind().words() + " \"" + clash.name() + "\" of the stack " + clash.stack();
    }

    private static String named(Optional<Element> element) {
        return element.map(NameClashes::named).orElse("what every topology has");
    }

    private static String named(Element element) {
        return "the " + element.kind() + " \"" + element.name() + "\"";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

package dev.tandem.ownfiles;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.Stack;
import dev.tandem.ownfiles.OwnChange.Effect;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what a user changes by hand, with files in the stacks or values for variables: it is not as it was proved. */
public final class OwnFilesCheck {

    private static final String COUNTED = "files/are-counted";
    private static final String READABLE = "files/are-readable";
    private static final String PROVED = "files/change-nothing-proved";

    private final Topology topology;
    private final OwnFiles files;

    private OwnFilesCheck(Topology topology, OwnFiles files) {
        this.topology = topology;
        this.files = files;
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return List.of(COUNTED, READABLE, PROVED, OverrideCheck.KNOWN, OverrideCheck.FIT);
    }

    /** What the files mean for what is proved of a topology that no rule calls wrong. */
    public static OwnProof of(Topology topology, OwnFiles files) {
        return new OwnFilesCheck(topology, files).proof();
    }

    private OwnProof proof() {
        var changes =
                stacks().flatMap(stack -> new Blocks(files, stack).changes()).toList();
        var overrides = new OverrideCheck(topology);
        var unproved = unproved(Stream.concat(changes.stream(), overrides.changes().stream()));
        var findings = new ArrayList<>(unreadable());
        findings.addAll(overrides.findings());
        findings.addAll(added(changes));
        findings.addAll(changed(changes, unproved));
        return new OwnProof(files.read(), changes, unproved, findings);
    }

    private Stream<String> stacks() {
        return Arrays.stream(Stack.values()).map(stack -> stack.nameIn(topology.name()));
    }

    private SortedMap<String, List<OwnChange>> unproved(Stream<OwnChange> changes) {
        var voiding =
                changes.filter(change -> change.effect() == Effect.CHANGES).toList();
        var owners = voiding.isEmpty() ? new TreeMap<String, Element>() : Lowering.callers(topology);
        var unproved = new TreeMap<String, List<OwnChange>>();
        voiding.forEach(change -> entries(owners, change)
                .forEach(entry -> unproved.computeIfAbsent(topology.subject(entry.name()), name -> new ArrayList<>())
                        .add(change)));
        return unproved;
    }

    /** The entries that may stand on what is changed: all of them, unless it is one element's that some do without. */
    private Stream<Entry> entries(Map<String, Element> owners, OwnChange change) {
        var stack = change.stack();
        var elements = change.calls().stream()
                .map(call -> owners.get(stack + "/" + call))
                .toList();
        if (elements.isEmpty() || elements.contains(null)) {
            return topology.entries().stream();
        }
        return elements.stream().flatMap(this::standingOn).distinct();
    }

    private Stream<Entry> standingOn(Element element) {
        var standing = topology.entries().stream()
                .filter(entry -> target(entry, new HashSet<>()).contains(element))
                .toList();
        return standing.isEmpty() ? topology.entries().stream() : standing.stream();
    }

    private static Set<Element> target(Element element, Set<Element> seen) {
        if (seen.add(element)) {
            element.references().forEach(other -> target(other, seen));
        }
        return seen;
    }

    private List<Finding> unreadable() {
        return stacks().flatMap(stack -> files.of(stack).stream())
                .flatMap(path -> files.fault(path).stream()
                        .map(fault -> finding(
                                READABLE,
                                Severity.ERROR,
                                path,
                                "The file " + fault,
                                "Fix the file, or move it out of the folder.")))
                .toList();
    }

    private List<Finding> added(List<OwnChange> changes) {
        return byFile(changes, Effect.ADDS)
                .map(added -> because(
                        added,
                        finding(
                                COUNTED,
                                Severity.NOTE,
                                added.get(0).where(),
                                "The file " + added.get(0).where() + " adds " + count(added.size(), "thing")
                                        + " that no proof counts.",
                                "Declare what the system needs of it with external(...) or module(...).")))
                .toList();
    }

    private List<Finding> changed(List<OwnChange> changes, SortedMap<String, List<OwnChange>> unproved) {
        return byFile(changes, Effect.CHANGES)
                .map(changed -> because(
                        changed,
                        finding(
                                PROVED,
                                Severity.WARNING,
                                changed.get(0).where(),
                                "The file " + changed.get(0).where() + " changes what was generated, so that nothing is"
                                        + " proved of " + entries(changed, unproved) + " while it is there.",
                                "Say it in Java, with .override(...) where the language has no word for it, and remove"
                                        + " the file.")))
                .toList();
    }

    private static Stream<List<OwnChange>> byFile(List<OwnChange> changes, Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .collect(Collectors.groupingBy(OwnChange::where, TreeMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static String entries(List<OwnChange> changed, SortedMap<String, List<OwnChange>> unproved) {
        var entries = unproved.entrySet().stream()
                .filter(entry -> changed.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
        return entries.isEmpty() ? "the system" : String.join(", ", entries);
    }

    private static Finding because(List<OwnChange> changes, Finding finding) {
        var because = finding;
        for (var what : changes.stream().map(OwnChange::what).distinct().toList()) {
            because = because.because(what);
        }
        return because;
    }

    private Finding finding(String rule, Severity severity, String path, String summary, String fix) {
        return Finding.of(rule, severity, subject(path), summary, fix, topology.origin());
    }

    private String subject(String path) {
        var stack = OwnFiles.stack(path).substring(topology.name().length() + 1);
        return topology.subject(stack + path.substring(path.lastIndexOf('/')));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

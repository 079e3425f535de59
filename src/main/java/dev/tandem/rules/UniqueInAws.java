package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two parts of a topology lead to resources of one name, of a kind of which an account has each name once. */
final class UniqueInAws implements Rule {

    /** What leads to a name: an element, the state buckets, or the topology itself. */
    private record Holder(String words, Optional<Element> element) {

        static Holder of(Element element) {
            return new Holder("the " + element.kind() + " \"" + element.name() + "\"", Optional.of(element));
        }

        /** Elements of one name are the matter of other rules. */
        boolean isOther(Holder other) {
            return element.isEmpty()
                    || other.element.isEmpty()
                    || !element.get().name().equals(other.element.get().name());
        }
    }

    private record Pair(Holder first, Holder second) {}

    private static final Holder TOPOLOGY = new Holder("what every topology has", Optional.empty());
    private static final Holder STATE = new Holder("the state buckets", Optional.empty());

    @Override
    public String id() {
        return "naming/unique-in-aws";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var shared = new LinkedHashMap<Pair, List<AwsName>>();
        holders(topology).forEach((name, holders) -> pairs(holders)
                .forEach(pair ->
                        shared.computeIfAbsent(pair, any -> new ArrayList<>()).add(name)));
        return shared.entrySet().stream().map(entry -> finding(topology, entry.getKey(), entry.getValue()));
    }

    /** Who leads to each name. Alarms are compared when the topology is compiled, which alone knows all of them. */
    private static Map<AwsName, Set<Holder>> holders(Topology topology) {
        var names = new NamesInAws(topology);
        var holders = new LinkedHashMap<AwsName, Set<Holder>>();
        note(holders, names.own(), TOPOLOGY);
        topology.elements().forEach(element -> note(holders, names.of(element), Holder.of(element)));
        note(holders, names.ofState(), STATE);
        return holders;
    }

    private static void note(Map<AwsName, Set<Holder>> holders, Stream<AwsName> names, Holder holder) {
        names.filter(name -> !name.naming().shared() && name.naming() != Naming.ALARM)
                .forEach(name -> holders.computeIfAbsent(name, any -> new LinkedHashSet<>())
                        .add(holder));
    }

    private static Stream<Pair> pairs(Set<Holder> holders) {
        var first = holders.iterator().next();
        return holders.stream().skip(1).filter(first::isOther).map(second -> new Pair(first, second));
    }

    private Finding finding(Topology topology, Pair pair, List<AwsName> names) {
        var renamed = Renaming.renamed(pair.first().element(), pair.second().element())
                .filter(element -> !pair.second().equals(STATE));
        var all = names.stream().map(UniqueInAws::quoted).collect(Collectors.joining(" and "));
        var finding = Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(renamed.map(Element::name).orElse("state")),
                "Both " + pair.first().words() + " and " + pair.second().words() + " lead to " + all
                        + ", and AWS has each such name once.",
                renamed.map(element -> Renaming.fix(topology, element)).orElseGet(() -> ofState(topology)),
                renamed.map(Element::origin).orElse(topology.state().origin()));
        for (var holder : List.of(pair.first(), pair.second())) {
            finding = holder.element()
                    .map(element -> holder.words() + " is written at " + element.origin())
                    .map(finding::because)
                    .orElse(finding);
        }
        return finding;
    }

    private static String ofState(Topology topology) {
        return "Choose another name, as in .state(stateBucket(\"" + topology.name() + "-terraform-state\")).";
    }

    private static String quoted(AwsName name) {
        return name.naming() + " called \"" + name.text() + "\"";
    }
}

package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every name that a topology leads to is one that AWS accepts. */
final class AcceptedByAws implements Rule {

    @Override
    public String id() {
        return "naming/accepted-by-aws";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var names = new NamesInAws(topology);
        var elements = topology.elements().stream().flatMap(element -> ofElement(topology, element, names).stream());
        return Stream.of(
                        elements,
                        ofState(topology, names).stream(),
                        ofTopology(topology, names).stream(),
                        tags(topology))
                .flatMap(findings -> findings);
    }

    private Optional<Finding> ofElement(Topology topology, Element element, NamesInAws names) {
        var subject = topology.subject(element.name());
        var fix = "Choose another name for the " + element.kind() + ", or a shorter one for the topology.";
        return finding(subject, names.of(element), fix, element.origin());
    }

    private Optional<Finding> ofState(Topology topology, NamesInAws names) {
        var fix = "Choose another name, as in .state(stateBucket(\"" + topology.name() + "-terraform-state\")).";
        return finding(
                topology.subject("state"),
                names.ofState(),
                fix,
                topology.state().origin());
    }

    private Optional<Finding> ofTopology(Topology topology, NamesInAws names) {
        return finding(topology.name(), names.own(), "Choose a shorter name for the topology.", topology.origin());
    }

    private Stream<Finding> tags(Topology topology) {
        return topology.tags().entrySet().stream()
                .map(tag -> List.of(
                        new AwsName(Naming.TAG_KEY, tag.getKey()), new AwsName(Naming.TAG_VALUE, tag.getValue())))
                .flatMap(names -> finding(
                        topology.subject("tags", names.get(0).text()),
                        names.stream(),
                        "Write the tag with the characters that AWS takes.",
                        topology.origin())
                        .stream());
    }

    private Optional<Finding> finding(String subject, Stream<AwsName> names, String fix, Origin origin) {
        var refusals = names.flatMap(name -> name.refusal().stream()).distinct().toList();
        if (refusals.isEmpty()) {
            return Optional.empty();
        }
        var others = refusals.subList(1, refusals.size());
        return Optional.of(new Finding(id(), Severity.ERROR, subject, refusals.get(0), others, fix, origin));
    }
}

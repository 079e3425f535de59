package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Retired;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;

/** Looks at what a topology gives up: it has to be gone, and the call is not there for ever. */
final class RetiredElements {

    static final String GONE = "change/retired-is-gone";
    static final String DONE = "change/retired-is-done";

    private final Topology topology;

    RetiredElements(Topology topology) {
        this.topology = topology;
    }

    List<Finding> findings() {
        return topology.retired().stream().map(this::finding).toList();
    }

    private Finding finding(Retired retired) {
        return present(retired).map(element -> stillThere(retired, element)).orElseGet(() -> reminder(retired));
    }

    private Optional<Element> present(Retired retired) {
        return topology.elements().stream()
                .filter(element -> element.name().equals(retired.name())
                        || element.formerNames().contains(retired.name()))
                .findFirst();
    }

    private Finding stillThere(Retired retired, Element element) {
        return Finding.of(
                GONE,
                Severity.ERROR,
                topology.subject(retired.name()),
                "\"" + retired.name() + "\" is retired, but the " + element.kind() + " \"" + element.name()
                        + "\" is still in the topology.",
                "Remove the element and everything that uses it, or remove .retired(\"" + retired.name() + "\", ...).",
                retired.origin());
    }

    private Finding reminder(Retired retired) {
        return Finding.of(
                DONE,
                Severity.NOTE,
                topology.subject(retired.name()),
                "\"" + retired.name() + "\" is retired (" + retired.reason()
                        + "): Terraform forgets it at the next apply of every stack, and AWS keeps it.",
                "Apply every stack, then remove .retired(\"" + retired.name()
                        + "\", ...); delete what is left in AWS by hand once it is not needed any more.",
                retired.origin());
    }
}

package dev.tandem.testing;

import dev.tandem.compiler.Analysis;
import dev.tandem.independence.SynthOutput;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A topology in which an element is tested, and the same without it. */
final class Setting {

    private final long seed;
    private final Supplier<Element> element;
    private Optional<List<Document>> documents = Optional.empty();

    Setting(long seed, Supplier<Element> element) {
        this.seed = seed;
        this.element = element;
    }

    /** The topology with the element, made anew. */
    Topology topology() {
        return new Surroundings(seed).around(List.of(element.get()));
    }

    /** The same, written in another order. */
    Topology reordered() {
        return new Surroundings(seed).reversed(List.of(element.get()));
    }

    /** The topology without the element. */
    Topology without() {
        return new Surroundings(seed).around(List.of());
    }

    /** The stacks of the topology with the element. */
    List<Document> documents() {
        if (documents.isEmpty()) {
            documents = Optional.of(Lowering.lower(topology()));
        }
        return documents.orElseThrow();
    }

    /** What the topology with the element is compiled to. */
    SynthOutput output() {
        return Analysis.output(topology());
    }
}

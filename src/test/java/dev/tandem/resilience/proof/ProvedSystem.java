package dev.tandem.resilience.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Recovery;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A system and one of its entries, and what is claimed of it. Each claim derives the model anew. */
record ProvedSystem(Topology topology, String entry) {

    static ProvedSystem of(Topology topology, String entry) {
        return new ProvedSystem(topology, topology.name() + "/" + entry);
    }

    /** The same system, entered by another of its entries. */
    ProvedSystem at(String other) {
        return of(topology, other);
    }

    /** The proof of the system. */
    Proving proving() {
        return Proving.of(topology);
    }

    /** What becomes of the entry when these fail. */
    FailureOutcome outcome(String... failures) {
        return proving().outcome(entry, List.of(failures));
    }

    /** A claim about what becomes of the entry when these fail. */
    OutcomeAssert without(String... failures) {
        return new OutcomeAssert(outcome(failures));
    }

    /** Each of these alone is survived. */
    void survivesEach(String... failures) {
        assertThat(failures).isNotEmpty().allSatisfy(failure -> without(failure).survives());
    }

    /** Everything that can fail whose name holds a text. */
    String[] allCalled(String text) {
        return proving().atoms().stream().filter(atom -> atom.contains(text)).toArray(String[]::new);
    }

    /** Each of these, alone, moves clients before anybody decides; if {@code stays}, for nothing. */
    void movesClients(boolean stays, String... failures) {
        assertThat(proving().moved(entry))
                .contains(Stream.of(failures)
                        .map(failure -> new MovedClients(failure, stays))
                        .toArray(MovedClients[]::new));
    }

    /** No health check sees these. */
    void movesNobody(String... failures) {
        assertThat(proving().moved(entry)).extracting(MovedClients::failed).doesNotContain(failures);
    }

    /** How long these events take in this system, one after the other. */
    DurationRange sum(Recovery... events) {
        return Stream.of(events)
                .map(event -> topology.estimate(event).time().range())
                .reduce(DurationRange.NONE, DurationRange::then);
    }

    /** How available the entry is. */
    Nines nines() {
        var all = proving().availability();
        assertThat(all).containsKey(entry);
        return all.entrySet().stream()
                .filter(one -> one.getKey().equals(entry))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}

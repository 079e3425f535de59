package dev.tandem.testing;

import dev.tandem.topology.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every kind of element owes its users. A test of an element from outside of Tandem, in any test framework, is one
 * call:
 *
 * <pre>{@code ElementContract.verify(name -> globalTable(name, "id"));}</pre>
 *
 * <p>The element is tested alone, among other kinds of elements in several regions and strategies, and together with
 * elements whose names begin with its name:
 *
 * <ul>
 *   <li>the same call gives an equal element, and the same topology the same bytes, in whatever order it is written;
 *   <li>no rule finds an error, and names that AWS would have twice are findings;
 *   <li>every reference resolves, and every call of a module gives its variables what they need;
 *   <li>the stack of a region does without the other region, and recovery works while the primary region is unreachable;
 *   <li>what can fail is part of the proof: it is named after the element, losing it matters, another failure never helps;
 * <li>the runbook states the impact on it, and how much of its data is lost.
 * </ul>
 */
public final class ElementContract {

    private static final List<Clause> CLAUSES = List.of(
            new IsAValue(),
            new HasItsFacets(),
            new BreaksNoRule(),
            new ReferencesResolve(),
            new StaysInItsRegion(),
            new RecoversWithoutThePrimary(),
            new SameBytes(),
            new FailuresAreModelled(),
            new IsInTheRunbook(),
            new NamesNest());

    private ElementContract() {}

    /**
     * Tests an element.
     *
     * @param element makes an element of a name
     * @throws AssertionError if it breaks the contract, with what is wrong in one sentence
     */
    public static void verify(Function<String, ? extends Element> element) {
        var candidate = new Candidate(element);
        for (var clause : CLAUSES) {
            broken(clause, candidate).ifPresent(sentence -> {
                throw new AssertionError(candidate.words() + " " + sentence);
            });
        }
    }

    private static Optional<String> broken(Clause clause, Candidate candidate) {
        try {
            return clause.broken(candidate);
        } catch (RuntimeException e) {
            throw new AssertionError(candidate.words() + " cannot be used: " + e.getMessage(), e);
        }
    }
}

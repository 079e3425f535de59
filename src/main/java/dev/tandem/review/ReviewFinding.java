package dev.tandem.review;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is observed of one object, or of a plan as a whole.
 *
 * @param subject the address, with the stack's name before it where several plans are reviewed
 * @param file the plan's file
 * @param element the element of ours that it belongs to, where the topology is known
 * @param observations worst first; never empty
 */
public record ReviewFinding(
        String subject, String file, Optional<ReviewedElement> element, List<Observation> observations)
        implements Comparable<ReviewFinding> {

    private static final Comparator<ReviewFinding> WORST_FIRST = Comparator.comparing(ReviewFinding::severity)
            .reversed()
            .thenComparing(ReviewFinding::subject)
            .thenComparing(ReviewFinding::file);

    /** Sorts the observations. */
    public ReviewFinding {
        observations = observations.stream().sorted().toList();
    }

    /** The worst observation. */
    public Observation worst() {
        return observations.get(0);
    }

    /** The severity of the worst observation. */
    public Severity severity() {
        return worst().severity();
    }

    /** Whether something is violated that weighs at least as much; what cannot be told never counts. */
    public boolean fails(Severity threshold) {
        return observations.stream()
                .anyMatch(observation -> observation.outcome() == Outcome.VIOLATED
                        && observation.severity().compareTo(threshold) >= 0);
    }

    /** The worst observation as a finding, with the others as evidence. */
    public Finding finding() {
        var evidence = new ArrayList<String>();
        element.map(ReviewedElement::words).ifPresent(evidence::add);
        if (!worst().address().equals(worst().group())) {
            evidence.add(worst().address());
        }
        evidence.addAll(worst().evidence());
        observations.stream().skip(1).map(ReviewFinding::also).forEach(evidence::add);
        return new Finding(
                worst().condition(),
                severity(),
                subject,
                worst().summary(),
                evidence,
                worst().fix(),
                new Origin(file, 0));
    }

    private static String also(Observation other) {
        var where = other.address().equals(other.group()) ? "" : other.address() + ": ";
        var facts = other.evidence().isEmpty() ? "" : " (" + String.join(", ", other.evidence()) + ")";
        return where + other.severity().word() + "[" + other.condition() + "]: " + other.summary() + facts;
    }

    /** Worst first, then by subject. */
    @Override
    public int compareTo(ReviewFinding other) {
        return WORST_FIRST.compare(this, other);
    }
}

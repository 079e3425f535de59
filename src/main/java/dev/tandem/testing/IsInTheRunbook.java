package dev.tandem.testing;

import dev.tandem.runbook.ElementImpact;
import dev.tandem.runbook.Runbook;
import dev.tandem.topology.Element;
import dev.tandem.topology.Store;
import java.util.Optional;

/** The runbook says what becomes of an element and, if it keeps data, how much of that is lost. */
final class IsInTheRunbook implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        var element = candidate.element();
        var impact = Runbook.of(candidate.alone().topology()).impacts().stream()
                .filter(row ->
                        row.element().equals(element.name()) && row.kind().equals(element.kind()))
                .findFirst();
        if (impact.isEmpty()) {
            return Optional.of("has no row in the runbook: begin its chapter with Desk.fate.");
        }
        return broken(element, impact.orElseThrow());
    }

    private static Optional<String> broken(Element element, ElementImpact impact) {
        if (impact.there().isBlank()) {
            return Optional.of("does not say in the runbook what of it is in the recovery region.");
        }
        return element instanceof Store && impact.loss().isEmpty()
                ? Optional.of("keeps data, but the runbook does not say how much of it is lost: use Fate.losing or"
                        + " Fate.losingEverything.")
                : Optional.empty();
    }
}

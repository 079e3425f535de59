package dev.tandem.resilience;

/**
 * How much an atom matters to the availability of an entry point.
 *
 * @param atom what fails
 * @param birnbaum how much more likely the entry point is down when the atom has failed than when it has not
 * @param fussellVesely the share of the probability of all minimal cut sets that is in those with the atom
 */
public record Importance(Atom atom, double birnbaum, double fussellVesely) {}

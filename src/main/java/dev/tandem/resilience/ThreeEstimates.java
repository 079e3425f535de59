package dev.tandem.resilience;

import java.util.List;

/**
 * The availability of an entry point in three ways, of which none is the truth. Agreements are thresholds below which
 * AWS pays credits; that of a service in several zones contains the loss of a zone already, so its zones should not be
 * given probabilities as well.
 *
 * @param agreed the product of the agreements for what the usual alternative cannot serve without
 * @param structural the probability of being served, from those of the atoms, which fail independently
 * @param bounds what the agreements allow over all alternatives, whatever fails together
 * @param counted the components whose agreements were counted in the product
 * @param uncounted the components that the usual alternative cannot serve without and that have no agreement
 */
public record ThreeEstimates(
        double agreed, double structural, Bounds bounds, List<String> counted, List<String> uncounted) {

    public ThreeEstimates {
        counted = List.copyOf(counted);
        uncounted = List.copyOf(uncounted);
    }
}

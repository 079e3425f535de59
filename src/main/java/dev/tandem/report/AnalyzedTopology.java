package dev.tandem.report;

import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.diagnostics.Waiver;
import dev.tandem.independence.IndependenceProof;
import dev.tandem.ownfiles.OwnProof;
import dev.tandem.resilience.proof.Proof;
import java.util.List;
import java.util.Optional;

/**
 * A topology with all that is said of it.
 *
 * @param name the topology's
 * @param origin the line that wrote it
 * @param verdict what the rules found
 * @param waivers what its team accepts, and why
 * @param proof what it survives; nothing if AWS would refuse it
 * @param dark what recovering without the primary region needs; nothing if AWS would refuse it
 * @param own what the files mean that users keep beside the stacks; nothing if AWS would refuse it
 */
public record AnalyzedTopology(
        String name,
        Origin origin,
        Verdict verdict,
        List<Waiver> waivers,
        Optional<Proof> proof,
        Optional<IndependenceProof> dark,
        Optional<OwnProof> own) {

    /** Copies the waivers. */
    public AnalyzedTopology {
        waivers = List.copyOf(waivers);
    }
}

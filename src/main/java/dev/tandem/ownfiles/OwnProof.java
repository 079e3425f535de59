package dev.tandem.ownfiles;

import dev.tandem.diagnostics.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user's own files in the stacks of a topology mean for what is proved of the generated ones.
 *
 * @param read whether there was an output folder to look into
 * @param changes what they add and change, by file
 * @param unproved the changes of which a proof does not speak, by the entry point whose proof they void
 */
public record OwnProof(
        boolean read, List<OwnChange> changes, SortedMap<String, List<OwnChange>> unproved, List<Finding> findings) {

    /** Copies the lists. */
    public OwnProof {
        changes = List.copyOf(changes);
        unproved = Collections.unmodifiableSortedMap(new TreeMap<>(unproved));
        findings = List.copyOf(findings);
    }

    /** The changes that void what is proved of an entry point. */
    public List<OwnChange> voiding(String entry) {
        return unproved.getOrDefault(entry, List.of());
    }
}

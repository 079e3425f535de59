package dev.tandem.resilience;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of an entry point under equivalent sets of failures.
 *
 * @param kinds what sort of things failed
 * @param seen whether the circuit of the entry point has all of them; then this is one set
 * @param sets how many sets these are
 * @param survival its survival
 * @param path the way back, unless it is lost; nothing has to be done on some
 */
public record Trial(List<Atom.Kind> kinds, boolean seen, long sets, Survival survival, Optional<RecoveryPath> path) {

    /** Copies the kinds. */
    public Trial {
        kinds = List.copyOf(kinds);
    }
}

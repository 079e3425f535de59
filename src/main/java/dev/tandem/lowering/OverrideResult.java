package dev.tandem.lowering;

import dev.tandem.topology.VariableOverride;
import java.util.List;
import java.util.Optional;

/**
 * The result of an override of a module variable.
 *
 * @param calls the module calls that have it, as {@code bank-primary/ledger}
 * @param fault why it was not applied, if so
 */
public record OverrideResult(VariableOverride override, List<String> calls, Optional<String> fault) {

    /** Copies the calls. */
    public OverrideResult {
        calls = List.copyOf(calls);
    }
}

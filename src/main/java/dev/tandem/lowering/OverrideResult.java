package dev.tandem.lowering;

import dev.tandem.topology.VariableOverride;
import java.util.List;
import java.util.Optional;

/**
 * What became of a value that a user gives to a variable of a module by hand.
 *
 * @param calls the module calls that have it, as {@code bank-primary/ledger}
 * @param fault why none has it, if so
 */
public record OverrideResult(VariableOverride override, List<String> calls, Optional<String> fault) {

    /** Copies the calls. */
    public OverrideResult {
        calls = List.copyOf(calls);
    }
}

package dev.tandem.resilience.proof;

import java.util.List;

/**
 * Failures that together bring an entry point down, none of which could be left out.
 *
 * @param failures what fails
 * @param because the finest things inside of them that would be enough
 */
public record Cut(List<String> failures, List<String> because) {

    /** Copies the lists. */
    public Cut {
        failures = List.copyOf(failures);
        because = List.copyOf(because);
    }
}

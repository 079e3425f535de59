package dev.tandem.provider;

import java.util.List;

/**
 * What an expression reads of a resource or a data source.
 *
 * @param keyword such as {@code data}
 * @param type such as {@code aws_region}
 * @param steps the names behind its own, and {@link #INDEX} for an index or a splat
 */
record Traversal(String keyword, String type, List<String> steps) {

    /** An index or a splat, whatever it is. */
    static final String INDEX = "[]";

    Traversal {
        steps = List.copyOf(steps);
    }
}

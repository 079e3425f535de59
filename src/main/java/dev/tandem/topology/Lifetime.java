package dev.tandem.topology;

import java.util.List;
import java.util.Optional;

/**
 * How a topology ends, as a whole and in parts.
 *
 * @param retired what it gave up and Terraform is to forget
 * @param disposable that it may be taken down with its data; empty if its data is to be kept
 */
public record Lifetime(List<Retired> retired, Optional<Disposable> disposable) {

    /** Nothing is given up, and all data is kept. */
    static final Lifetime USUAL = new Lifetime(List.of(), Optional.empty());

    /** Copies the list. */
    public Lifetime {
        retired = List.copyOf(retired);
    }
}

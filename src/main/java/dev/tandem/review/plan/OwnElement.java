package dev.tandem.review.plan;

import dev.tandem.review.own.Reviewed;
import java.util.List;
import java.util.OptionalInt;

/**
 * An element of a topology, as far as the review of a plan needs it.
 *
 * @param name such as {@code ledger}
 * @param kind in a word, such as {@code database}
 * @param needed how many of its instances have to serve to carry the load, where that is stated
 * @param intended what a failover does to its objects on purpose
 */
public record OwnElement(String name, String kind, OptionalInt needed, List<Reviewed.Intended> intended) {

    /** Copies the list. */
    public OwnElement {
        intended = List.copyOf(intended);
    }

    /** The words of reports: {@code database "ledger"}. */
    public String words() {
        return kind + " \"" + name + "\"";
    }
}

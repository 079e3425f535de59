package dev.tandem.resilience;

import java.util.Arrays;
import java.util.List;

/**
 * What has to be up for something to work. There is deliberately no "not": another failure never helps, so every
 * superset of a fatal set of failures is fatal as well, and proofs about small sets hold for large ones.
 */
public sealed interface Expr permits Atom, Part, All, Any, AtLeast, Weighted {

    /** Always up. */
    Expr ALWAYS = new All(List.of());

    /** Never up. */
    Expr NEVER = new Any(List.of());

    /** Every one of them. */
    static Expr all(Expr... of) {
        return new All(Arrays.asList(of));
    }

    /** At least one of them. */
    static Expr any(Expr... of) {
        return new Any(Arrays.asList(of));
    }

    /** So many of them. */
    static Expr atLeast(int needed, Expr... of) {
        return new AtLeast(needed, Arrays.asList(of));
    }

    /** The component of that name. */
    static Expr part(String component) {
        return new Part(component);
    }
}

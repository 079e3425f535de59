package dev.tandem.diagram;

import dev.tandem.resilience.All;
import dev.tandem.resilience.Any;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Weighted;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a component of the failure model rests on itself, without what it needs of others. */
final class Mentions {

    private Mentions() {}

    static Stream<Atom> of(Component component) {
        return Stream.concat(Stream.of(component.serves(), component.unimpaired()), component.hard().stream())
                .flatMap(Mentions::of);
    }

    private static Stream<Atom> of(Expr expr) {
        return expr instanceof Atom atom
                ? Stream.of(atom)
                : inside(expr).stream().flatMap(Mentions::of);
    }

    private static Collection<Expr> inside(Expr expr) {
        if (expr instanceof All all) {
            return all.of();
        }
        if (expr instanceof Any any) {
            return any.of();
        }
        if (expr instanceof AtLeast some) {
            return some.of();
        }
        return expr instanceof Weighted weighted ? weighted.weights().keySet() : List.of();
    }
}

package dev.tandem.resilience;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is inside of an expression. */
final class Exprs {

    private Exprs() {}

    /** The expressions an expression is made of; none for atoms and components. */
    static Collection<Expr> inside(Expr expr) {
        if (expr instanceof All all) {
            return all.of();
        }
        if (expr instanceof Any any) {
            return any.of();
        }
        if (expr instanceof AtLeast atLeast) {
            return atLeast.of();
        }
        if (expr instanceof Weighted weighted) {
            return weighted.weights().keySet();
        }
        return List.of();
    }

    /** The components an expression mentions. */
    static Stream<String> parts(Expr expr) {
        return expr instanceof Part part
                ? Stream.of(part.component())
                : inside(expr).stream().flatMap(Exprs::parts);
    }

    /** The expression in a few words. */
    static String words(Expr expr) {
        if (expr instanceof Atom atom) {
            return atom.id();
        }
        if (expr instanceof Part part) {
            return part.component();
        }
        var inner = inside(expr).stream().map(Exprs::words);
        return inner.collect(Collectors.joining(expr instanceof All ? " and " : " or "));
    }
}

package dev.tandem.rules.remediation;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.function.UnaryOperator;

/**
 * A change of a topology that may mend what does not hold.
 *
 * @param words one imperative phrase in the language's words, without a full stop
 * @param price what kind of cost it has
 * @param amount how much of it: the instances that run in addition, for instance
 * @param to the topology with the change
 */
public record SuggestedFix(String words, CostTier price, int amount, UnaryOperator<Topology> to) {

    /** A change of one element. */
    public static <E extends Element> SuggestedFix of(
            E element, String words, CostTier price, int amount, UnaryOperator<E> change) {
        return new SuggestedFix(
                words, price, amount, topology -> topology.changed(other -> replaced(element, other, change)));
    }

    /** Another element in its place, which may be of another kind. */
    public static SuggestedFix replacing(Element element, Element other, String words, CostTier price) {
        return new SuggestedFix(
                words, price, 1, topology -> topology.changed(one -> one.name().equals(element.name()) ? other : one));
    }

    @SuppressWarnings("unchecked") // it has the same class
    private static <E extends Element> Element replaced(E element, Element other, UnaryOperator<E> change) {
        var same = other.getClass() == element.getClass() && other.name().equals(element.name());
        return same ? change.apply((E) other) : other;
    }
}

package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.Optional;

/**
 * A value that a user gives to a variable of the module that builds an element, in place of what Tandem gives or the
 * module's default.
 *
 * @param side the region in which it holds; none if in both
 * @param value text, a whole number, a flag, or a list or map of these
 */
public record VariableOverride(
        Element element, Optional<RegionRole> side, String variable, Object value, Origin origin) {

    /** Checks and copies the value. */
    public VariableOverride {
        variable = InvalidDefinitionException.given(variable, "variable");
        value = Literals.checked(value);
    }

    /** Whether it is meant for an element as a topology has it; elements are known by kind and name. */
    public boolean isFor(Element other) {
        return element.kind().equals(other.kind()) && element.name().equals(other.name());
    }

    /** Whether it holds in the stack of a region, or in one for both if there is none. */
    public boolean holdsIn(Optional<RegionRole> stack) {
        return side.isEmpty() || side.equals(stack);
    }
}

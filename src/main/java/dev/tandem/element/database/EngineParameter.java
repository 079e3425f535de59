package dev.tandem.element.database;

import dev.tandem.topology.InvalidDefinitionException;

/**
 * The value of an engine parameter.
 *
 * @param atOnce whether RDS sets it at once, which it does for dynamic parameters only, or at the next restart
 */
public record EngineParameter(String value, boolean atOnce) {

    static EngineParameter of(String value, boolean atOnce) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(value, "value").isBlank(),
                "The value of an engine parameter cannot be blank: give one, or leave the call out for its default.");
        return new EngineParameter(value, atOnce);
    }

    /** RDS's word for when it takes effect. */
    String method() {
        return atOnce ? "immediate" : "pending-reboot";
    }
}

package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;

/** How a broker is sized in the recovery region. */
public record BrokerSizing(String instanceType) {

    /** The Amazon MQ instance type there. Default: the same as in the primary region. */
    public BrokerSizing instanceType(String other) {
        return new BrokerSizing(InvalidDefinitionException.given(other, "instance type"));
    }
}

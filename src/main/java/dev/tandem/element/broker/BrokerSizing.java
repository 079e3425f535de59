package dev.tandem.element.broker;

import dev.tandem.topology.Slip;

/** How a broker is sized in the recovery region. */
public record BrokerSizing(String instanceType) {

    /** The Amazon MQ instance type there. Default: the same as in the primary region. */
    public BrokerSizing instanceType(String other) {
        return new BrokerSizing(Slip.given(other, "instance type"));
    }
}

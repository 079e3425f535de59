package dev.tandem.lowering;

import dev.tandem.terraform.Value;
import dev.tandem.topology.Side;

/** What a workload of one region is given of one element that it uses. */
public interface Access {

    /** The region of the workload. */
    Side side();

    /** Tells its instances a property of the element: {@code ledger/host}. */
    void parameter(String property, Value value);

    /** Lets it connect to what a module call of its region puts out as {@code security_group_id} and {@code port}. */
    void opens(String module);
}

package dev.tandem.lowering;

import dev.tandem.terraform.Value;
import dev.tandem.topology.Side;

/** What a workload of one region is given of one element that it uses. */
public interface Access {

    /** The region of the workload. */
    Side side();

    /** The stacks that are being written, for what is looked up or called after a name. */
    Stacks stacks();

    /** Attaches a policy of IAM to its role. */
    void policy(Value arn);

    /** Tells its instances a property of the element: {@code ledger/host}. */
    void parameter(String property, Value value);

    /** Lets it connect to what a module call of its region puts out as {@code security_group_id} and {@code port}. */
    void opens(String module);
}

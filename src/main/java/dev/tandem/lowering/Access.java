package dev.tandem.lowering;

import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Side;

/** What a workload of one region is given of one element that it uses. */
public interface Access {

    /** The region of the workload. */
    Side side();

    /** Tells its instances a property of the element: {@code ledger/host}. */
    void parameter(String property, Value value);

    /** The stacks that are being written, for what is looked up or called after a name. */
    Stacks stacks();

    /** Tells its instances where a secret is, and lets them read it. */
    void secret(String call, String secretName, KeyChoice key);

    /** What applies while its region is active, where something else does before: the primary region always is. */
    default Value whenActive(Value active, Value before) {
        return side() == Side.PRIMARY ? active : Role.choose(active, before);
    }

    /** Lets it connect to what a module call of its region puts out as {@code security_group_id} and {@code port}. */
    void opens(String module);

    /** Lets it connect to one of several ports of what a module call of its region puts out as {@code security_group_id}. */
    void opens(String module, String protocol, Value port);
}

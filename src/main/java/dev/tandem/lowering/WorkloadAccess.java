package dev.tandem.lowering;

import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.Optional;

/** What a workload of one region is given of one element that it uses. */
public interface WorkloadAccess {

    /** The region of the workload. */
    RegionRole side();

    /** The stacks that are being written. */
    Stacks stacks();

    /** Tells its instances a property of the element: {@code ledger/host}. */
    void parameter(String property, Value value);

    /** Adds a value under the element's name to an argument of the workload's module: {@code policy_arns}. */
    void argument(String argument, Value value);

    /** Lets it read a secret of its region, by its name and that of its look-up, and tells its instances the ARN. */
    void secret(String call, String name, KeyChoice key);

    /**
     * Lets it read a secret by the ARN that a module puts out, encrypted by a key unless AWS's own does, and tells it the ARN;
     * the word tells it from other secrets of the element, if there are any.
     */
    void secret(String word, Value arn, Optional<KeyChoice> key);

    /** What applies while its region is active, where something else does before: the primary region always is. */
    default Value whenActive(Value active, Value before) {
        return side() == RegionRole.PRIMARY ? active : Role.choose(active, before);
    }

    /** Lets it hand mail over by SMTP, outside of the network. */
    void reachesSmtp();

    /** Lets it connect to what a module call of its region puts out as {@code security_group_id} and {@code port}. */
    default void opens(String module) {
        opens("", Reference.module(module, "security_group_id"), Reference.module(module, "port"));
    }

    /** Lets it connect to a port of a security group; the word tells it from other ports of the element, if there are any. */
    void opens(String word, Value securityGroup, Value port);
}

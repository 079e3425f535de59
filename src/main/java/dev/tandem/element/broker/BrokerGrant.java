package dev.tandem.element.broker;

import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;

/**
 * What a workload is given that uses a broker: its hosts, the port of each protocol its clients speak, and the
 * credentials of its own user.
 */
record BrokerGrant(Broker broker, WorkloadAccess access) {

    void give() {
        var module = TerraformNames.call(broker);
        access.parameter("hosts", FunctionCall.of("join", Value.text(","), Reference.module(module, "hosts")));
        access.parameter("access", allowed());
        access.secret(Credentials.call(broker), access.stacks().names().credentials(broker), broker.key());
        broker.spokenProtocols().map(BrokerProtocol::word).forEach(protocol -> {
            var port = Reference.module(module, "ports").get(protocol);
            access.parameter(protocol + "_port", port);
            access.opens(protocol, Reference.module(module, "security_group_id"), port);
        });
    }

    /** A replica takes no clients until it is promoted. */
    private Value allowed() {
        var open = Value.text("read-write");
        return broker.replicated() ? access.whenActive(open, Value.text("none")) : open;
    }
}

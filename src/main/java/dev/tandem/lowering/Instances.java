package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.InstanceSpec;
import dev.tandem.topology.JumpHost;
import java.util.List;

/** What the modules of all workloads are told of their instances. */
public final class Instances {

    private Instances() {}

    /** What instances run when they start, what they reach for it, and who comes to them. */
    public static void starting(StackBuilder draft, Arguments arguments, InstanceSpec machine) {
        if (!machine.bootstrap().isEmpty()) {
            arguments.put("user_data", machine.bootstrap().text());
        }
        if (machine.reachesHttp()) {
            arguments.put("reaches_http", true);
        }
        machine.access().publicKey().ifPresent(key -> arguments.put("public_key", draft.variable(key)));
        if (!machine.access().jumpHosts().isEmpty()) {
            arguments.put("bastions", groups(machine.access().jumpHosts()));
        }
    }

    /** The ports on which instances reach each other, under the argument that their module has for them. */
    public static void peers(Arguments arguments, String argument, InstanceSpec machine) {
        if (!machine.peerPorts().isEmpty()) {
            arguments.put(
                    argument,
                    Value.list(machine.peerPorts().stream().map(Value::number).toList()));
        }
    }

    private static Arguments groups(List<JumpHost> jumpHosts) {
        var groups = new Arguments();
        jumpHosts.forEach(jumpHost ->
                groups.put(jumpHost.name(), Reference.module(TerraformNames.call(jumpHost), "security_group_id")));
        return groups;
    }
}

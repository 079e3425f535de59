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
    public static void starting(StackBuilder builder, Arguments arguments, InstanceSpec spec) {
        if (!spec.bootstrap().isEmpty()) {
            arguments.put("user_data", spec.bootstrap().text());
        }
        if (spec.reachesHttp()) {
            arguments.put("reaches_http", true);
        }
        spec.access().publicKey().ifPresent(key -> arguments.put("public_key", builder.variable(key)));
        if (!spec.access().jumpHosts().isEmpty()) {
            arguments.put("bastions", groups(spec.access().jumpHosts()));
        }
    }

    /** The ports on which instances reach each other, under the argument that their module has for them. */
    public static void peers(Arguments arguments, String argument, InstanceSpec spec) {
        if (!spec.peerPorts().isEmpty()) {
            arguments.put(
                    argument,
                    Value.list(spec.peerPorts().stream().map(Value::number).toList()));
        }
    }

    private static Arguments groups(List<JumpHost> jumpHosts) {
        var groups = new Arguments();
        jumpHosts.forEach(jumpHost ->
                groups.put(jumpHost.name(), Reference.module(TerraformNames.call(jumpHost), "security_group_id")));
        return groups;
    }
}

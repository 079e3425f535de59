package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The topology's own key becomes a multi-Region key, and its replica, in the stack that spans both regions. */
public final class KeyLowering {

    /** The services that encrypt with every topology's keys on behalf of this account. */
    private static final List<String> SERVICES = List.of("ec2", "logs", "rds", "secretsmanager", "ssm");

    private final Stacks stacks;

    /** Writes keys into the stack that spans both regions. */
    public KeyLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lowerOwn() {
        var topology = stacks.topology().name();
        var description = "Encrypts the data of " + topology + " that has no separate key.";
        var original = stacks.callInCoupling(RegionRole.PRIMARY, "key", "kms", own(topology, description));
        var replica = own(topology, description).put("replica_of", replicaOf(original));
        stacks.callInCoupling(RegionRole.RECOVERY, "key_replica", "kms", replica);
    }

    private Arguments own(String name, String description) {
        return arguments(name, description, Duration.ofDays(30), "key").put("services", services());
    }

    /** The arguments of any key in a region; its tag is the name of a module call. */
    public static Arguments arguments(String name, String description, Duration window, String tag) {
        return new Arguments()
                .put("name", name)
                .put("description", description)
                .put("deletion_window_days", window.toDays())
                .put("tags", Stacks.tags(tag));
    }

    /** What makes a key the replica of another. */
    public static Arguments replicaOf(ModuleCall original) {
        return new Arguments().put("primary_key_arn", original.get("key_arn"));
    }

    /** The services that encrypt with the topology's keys on behalf of this account. */
    public Value services() {
        var topology = stacks.topology();
        var described = Kinds.<EncryptedByAws, String>ask(
                topology, EncryptedByAws.class, (kind, element) -> kind.encryptingServices().stream());
        var all = Stream.of(SERVICES.stream(), described)
                .flatMap(services -> services)
                .distinct()
                .sorted()
                .toList();
        return Value.texts(all);
    }
}

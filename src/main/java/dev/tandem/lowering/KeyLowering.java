package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Element;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.Key;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Search;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A key becomes a multi-Region key, and its replica, in the stack that spans both regions. */
final class KeyLowering {

    /** The services that encrypt with every topology's keys on behalf of this account. */
    private static final List<String> SERVICES = List.of("ec2", "logs", "rds", "secretsmanager", "ssm");

    /** The services that do so only for a topology with an element of theirs; brokers have schedules that look after their logs. */
    private static final Map<Class<? extends Element>, List<String>> IF_USED = Map.of(
            Broker.class, List.of("mq", "scheduler"),
            FileSystem.class, List.of("elasticfilesystem"),
            Mail.class, List.of("ses"),
            Search.class, List.of("es"));

    private final Stacks stacks;

    KeyLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lowerOwn() {
        var topology = stacks.topology().name();
        pair("key", topology, "Encrypts whatever of " + topology + " has no key of its own.", 30);
    }

    void lower(Key key) {
        var description = "Encrypts what " + stacks.topology().name() + " puts under " + key.name() + ".";
        pair(
                Names.call(key),
                stacks.names().aws(key),
                description,
                key.deletionWindow().toDays());
        stacks.moved(Stack.COUPLING, key, "", "_replica");
    }

    private void pair(String call, String name, String description, long days) {
        var original = stacks.callInCoupling(Side.PRIMARY, call, "kms", arguments(call, name, description, days));
        var replica = arguments(call, name, description, days)
                .put("replica_of", new Arguments().put("primary_key_arn", original.get("key_arn")));
        stacks.callInCoupling(Side.RECOVERY, call + "_replica", "kms", replica);
    }

    private Arguments arguments(String call, String name, String description, long days) {
        return new Arguments()
                .put("name", name)
                .put("description", description)
                .put("deletion_window_days", days)
                .put("services", Value.texts(services()))
                .put("tags", Stacks.tags(call));
    }

    private List<String> services() {
        var topology = stacks.topology();
        var used = IF_USED.entrySet().stream()
                .filter(element -> topology.all(element.getKey()).findAny().isPresent())
                .flatMap(element -> element.getValue().stream());
        return Stream.concat(SERVICES.stream(), used).sorted().toList();
    }
}

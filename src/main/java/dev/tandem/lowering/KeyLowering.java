package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Alerts;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Key;
import dev.tandem.topology.KeyCopy;
import dev.tandem.topology.KeyMaterial;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Queue;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topic;
import dev.tandem.topology.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A key becomes a multi-Region key, and its replica, in the stack that spans both regions. */
final class KeyLowering {

    /** The services that encrypt with every topology's keys on behalf of this account. */
    private static final List<String> SERVICES = List.of("ec2", "logs", "rds", "secretsmanager", "ssm");

    /** The services that do so only for a topology with an element of theirs. */
    private static final Map<Class<? extends Element>, List<String>> IF_USED = Map.of(
            Alerts.class, List.of("cloudwatch"),
            BackupPlan.class, List.of("backup"),
            Kubernetes.class, List.of("eks"),
            Mail.class, List.of("ses"),
            Queue.class, List.of("sns", "sqs"),
            Topic.class, List.of("sns"));

    private final Stacks stacks;
    private final Lookups lookups;

    KeyLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lowerOwn() {
        var topology = stacks.topology().name();
        var description = "Encrypts whatever of " + topology + " has no key of its own.";
        var original = stacks.callInCoupling(Side.PRIMARY, "key", "kms", own(topology, description));
        var replica = own(topology, description).put("replica_of", primary(original.get("key_arn")));
        stacks.callInCoupling(Side.RECOVERY, "key_replica", "kms", replica);
    }

    void lower(Key key) {
        var call = Names.call(key);
        var original = stacks.callInCoupling(Side.PRIMARY, call, "kms", rotated(key, arguments(Side.PRIMARY, key)));
        var other = arguments(Side.RECOVERY, key);
        var counterpart = key.copy() == KeyCopy.SEPARATE
                ? rotated(key, other)
                : other.put("replica_of", primary(original.get("key_arn")));
        stacks.callInCoupling(Side.RECOVERY, call + "_replica", "kms", counterpart);
        stacks.moved(Stack.COUPLING, key, "", "_replica");
    }

    private Arguments own(String name, String description) {
        return common(name, description, Duration.ofDays(30), "key").put("services", Value.texts(services()));
    }

    private Arguments arguments(Side side, Key key) {
        var arguments = common(stacks.names().aws(key), description(key), key.deletionWindow(), Names.call(key));
        material(arguments, key.material());
        if (key.copy() == KeyCopy.SEPARATE) {
            arguments.put("multi_region", false);
        }
        people(arguments, "owners", key.roles().owners());
        people(arguments, "administrators", key.roles().administrators());
        var users = stacks.topology().usersOf(key);
        if (!users.isEmpty()) {
            arguments.put(
                    "users",
                    Value.list(users.stream().map(user -> role(side, user)).toList()));
        }
        return arguments;
    }

    private static Arguments common(String name, String description, Duration window, String tag) {
        return new Arguments()
                .put("name", name)
                .put("description", description)
                .put("deletion_window_days", window.toDays())
                .put("tags", Stacks.tags(tag));
    }

    private void material(Arguments arguments, KeyMaterial material) {
        if (material.symmetric()) {
            arguments.put("services", Value.texts(services()));
            return;
        }
        arguments
                .put("key_spec", material.spec())
                .put("key_usage", material.usage().name());
    }

    private static Arguments rotated(Key key, Arguments arguments) {
        key.material().rotation().ifPresent(period -> arguments.put("rotation_period_days", period.toDays()));
        return arguments;
    }

    private void people(Arguments arguments, String argument, List<InputVariable> arns) {
        if (!arns.isEmpty()) {
            var coupling = stacks.draftOf(Stack.COUPLING);
            var values = arns.stream()
                    .map(arn -> ServiceLowering.variable(coupling, arn))
                    .toList();
            arguments.put(argument, Value.list(values));
        }
    }

    /** Computed from names, because the keys are there before the roles. */
    private Value role(Side side, Workload workload) {
        var region = stacks.topology().site(side).region();
        return Value.template(
                Value.text("arn:" + region.partition() + ":iam::"),
                lookups.accountOfCoupling(),
                Value.text(":role/" + stacks.names().role(workload, region)));
    }

    private String description(Key key) {
        var topology = stacks.topology().name();
        if (key.material().symmetric()) {
            return "Encrypts what " + topology + " puts under " + key.name() + ".";
        }
        return "Lets " + topology + " " + key.material().usage().verb() + " as " + key.name() + ".";
    }

    private static Arguments primary(Value arn) {
        return new Arguments().put("primary_key_arn", arn);
    }

    private List<String> services() {
        var topology = stacks.topology();
        var used = IF_USED.entrySet().stream()
                .filter(element -> topology.all(element.getKey()).findAny().isPresent())
                .flatMap(element -> element.getValue().stream());
        var told = topology.elements().stream()
                .flatMap(element -> Kinds.<EncryptedByAws>facet(element, EncryptedByAws.class).stream())
                .flatMap(kind -> kind.encryptingServices().stream());
        return Stream.of(SERVICES.stream(), used, told)
                .flatMap(services -> services)
                .distinct()
                .sorted()
                .toList();
    }
}

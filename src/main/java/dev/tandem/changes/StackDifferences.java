package dev.tandem.changes;

import dev.tandem.changes.StackDifference.Kind;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What differs between two versions of the stacks of a topology that a plan does not show, or that hides in it: sizes that
 * decide the cost, protections, backends and providers.
 */
public final class StackDifferences {

    /** The arguments of modules that decide what AWS charges. */
    private static final Pattern SIZES = Pattern.compile("instance_class|instance_type|instances|running|capacity\\..*"
            + "|storage(\\..*)?|storage_type|volume\\..*|root_volume_gb|multi_az|multi_az_with_standby|deployment_mode"
            + "|serverless\\..*|readers(\\..*)?|nodes\\..*|data_nodes\\..*|dedicated_masters\\..*|warm_nodes\\..*"
            + "|throughput(\\..*)?|nat_gateway_zones|zones|backup\\.retention_days|retention_days");

    private static final Pattern TAGS = Pattern.compile("default_tags.*|alias");
    private static final String PROTECTION = "deletion_protection";
    private static final String OFF = "false";

    private StackDifferences() {}

    /** The differences, stack by stack. A stack of one version alone has none. */
    public static List<StackDifference> between(CommittedStacks before, CommittedStacks now) {
        var differences = new ArrayList<StackDifference>();
        for (var name : now.texts().keySet()) {
            before.of(name).ifPresent(old -> now.of(name).ifPresent(current -> {
                differences.addAll(settings(name, text(before, name), text(now, name)));
                differences.addAll(calls(new StackChange(old, current)));
            }));
        }
        return differences;
    }

    private static String text(CommittedStacks stacks, String name) {
        return Objects.requireNonNull(stacks.texts().get(name));
    }

    private static List<StackDifference> settings(String stack, String before, String now) {
        var old = settings(stack, before);
        var current = settings(stack, now);
        var names = new TreeSet<>(old.keySet());
        names.addAll(current.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), current.get(name)))
                .map(name -> new StackDifference(
                        name.startsWith("terraform.backend.") ? Kind.BACKEND : Kind.PROVIDER,
                        stack,
                        name.substring(0, name.indexOf('.')),
                        name.substring(name.indexOf('.') + 1),
                        old.getOrDefault(name, ""),
                        current.getOrDefault(name, "")))
                .toList();
    }

    /** The arguments of the blocks {@code terraform} and {@code provider}, by block and path. */
    private static SortedMap<String, String> settings(String stack, String text) {
        var settings = new TreeMap<String, String>();
        SourceFile.blocks(stack + "/cdk.tf.json", text).stream()
                .filter(block -> block.is("terraform") || block.is("provider"))
                .forEach(block -> block.expressions()
                        .filter(StackDifferences::isScalar)
                        .filter(expression ->
                                !TAGS.matcher(expression.argument()).matches())
                        .forEach(expression -> settings.put(key(block, expression), expression.text())));
        return settings;
    }

    private static String key(SourceBlock block, SourceBlock.Expression expression) {
        var alias = block.text("alias").map(name -> " " + name).orElse("");
        var label = block.label(0).isEmpty() ? "" : " " + block.label(0);
        return block.keyword() + label + alias + "." + expression.argument();
    }

    private static List<StackDifference> calls(StackChange stack) {
        var differences = new ArrayList<StackDifference>();
        var landed = new TreeSet<String>();
        for (var call : stack.before().calls().values()) {
            var now = stack.landed(call);
            now.ifPresent(same -> landed.add(same.name()));
            differences.addAll(call(
                    stack,
                    call,
                    now.map(Call::block).map(StackDifferences::arguments).orElse(new TreeMap<>())));
        }
        stack.now().calls().values().stream()
                .filter(call -> !landed.contains(call.name()))
                .flatMap(call -> arguments(call.block()).entrySet().stream()
                        .filter(argument -> SIZES.matcher(argument.getKey()).matches())
                        .map(argument -> new StackDifference(
                                Kind.SIZE,
                                stack.now().name(),
                                call.element(),
                                argument.getKey(),
                                "",
                                argument.getValue())))
                .forEach(differences::add);
        return differences;
    }

    private static List<StackDifference> call(StackChange stack, Call call, SortedMap<String, String> now) {
        var before = arguments(call.block());
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .flatMap(name -> kind(name, before, now)
                        .map(kind -> new StackDifference(
                                kind,
                                stack.now().name(),
                                call.element(),
                                name,
                                before.getOrDefault(name, ""),
                                now.getOrDefault(name, ""))))
                .toList();
    }

    private static Stream<Kind> kind(String name, SortedMap<String, String> before, SortedMap<String, String> now) {
        if (SIZES.matcher(name).matches()) {
            return Stream.of(Kind.SIZE);
        }
        return name.equals(PROTECTION) && OFF.equals(now.get(name)) && !OFF.equals(before.get(name))
                ? Stream.of(Kind.PROTECTION)
                : Stream.of();
    }

    private static SortedMap<String, String> arguments(SourceBlock block) {
        var arguments = new TreeMap<String, String>();
        block.expressions()
                .filter(StackDifferences::isScalar)
                .forEach(expression -> arguments.put(expression.argument(), expression.text()));
        return arguments;
    }

    /** An object's own arguments are listed one by one. */
    private static boolean isScalar(SourceBlock.Expression expression) {
        return !expression.text().startsWith("{");
    }
}

package dev.tandem.changes;

import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change is judged by in the configuration of a stack.
 *
 * @param name of the stack
 * @param regions of its providers, by their aliases
 * @param bucket that keeps its state
 * @param calls of modules, by name
 * @param lookups what each data source asks for, by its address
 * @param moves the new address of each call that has one, by the former
 * @param forgotten the calls that are to be forgotten
 */
record StackView(
        String name,
        SortedMap<String, String> regions,
        String bucket,
        SortedMap<String, Call> calls,
        Map<String, String> lookups,
        Map<String, String> moves,
        Set<String> forgotten) {

    private static final String MODULE = "module.";
    private static final Pattern LOOKUP = Pattern.compile("data\\.([a-z0-9_]+\\.[A-Za-z0-9_-]+)");
    private static final Pattern CALLED = Pattern.compile("\\bmodule\\.([A-Za-z0-9_-]+)");

    /** The view of a configuration in JSON. */
    static StackView of(String name, String text) {
        var blocks = SourceFile.blocks(name + "/cdk.tf.json", text);
        var regions = new TreeMap<String, String>();
        named(blocks, "provider").forEach(block -> regions.put(text(block, "alias"), text(block, "region")));
        var calls = new TreeMap<String, Call>();
        named(blocks, "module").forEach(block -> calls.put(block.label(0), Call.of(block)));
        var lookups = named(blocks, "data")
                .collect(Collectors.toMap(
                        block -> block.label(0) + "." + block.label(1), block -> block.label(0) + block.arguments()));
        var moves = named(blocks, "moved")
                .collect(Collectors.toMap(block -> called(block, "from"), block -> called(block, "to")));
        var forgotten =
                named(blocks, "removed").map(block -> called(block, "from")).collect(Collectors.toSet());
        return new StackView(name, regions, bucket(blocks), calls, lookups, moves, forgotten);
    }

    /** The call that one of another version of this stack has become, by all moves from there. */
    String moved(String call) {
        var at = call;
        for (var left = moves.size(); left > 0 && moves.containsKey(at); left--) {
            at = Objects.requireNonNull(moves.get(at));
        }
        return at;
    }

    /** A value in which each look-up is what it asks for, and each call is named as it is after the moves of a version. */
    String resolved(String value, StackView version) {
        var known = LOOKUP.matcher(value)
                .replaceAll(look -> Matcher.quoteReplacement(
                        Optional.ofNullable(lookups.get(look.group(1))).orElse(look.group())));
        return CALLED.matcher(known)
                .replaceAll(call -> MODULE + Matcher.quoteReplacement(version.moved(call.group(1))));
    }

    private static Stream<SourceBlock> named(List<SourceBlock> blocks, String keyword) {
        return blocks.stream().filter(block -> block.is(keyword));
    }

    private static String bucket(List<SourceBlock> blocks) {
        return named(blocks, "terraform")
                .flatMap(block -> block.inside("backend"))
                .flatMap(backend -> backend.blocks().stream())
                .map(kind -> text(kind, "bucket"))
                .findFirst()
                .orElse("");
    }

    private static String called(SourceBlock block, String argument) {
        return text(block, argument).replaceFirst("^module\\.", "");
    }

    private static String text(SourceBlock block, String argument) {
        return block.text(argument).orElse("");
    }
}

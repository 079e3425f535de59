package dev.tandem.ownfiles;

import dev.tandem.ownfiles.OwnChange.Effect;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.terraform.source.SourceBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the blocks of the user's own files in one stack do to what was generated there. */
final class Blocks {

    /** What only shows, names or checks values, or reads them. */
    private static final Set<String> HARMLESS =
            Set.of("check", "data", "ephemeral", "locals", "output", "provider", "variable");

    /** Resources that leave whatever they refer to as it is: they look at it, or run beside it. */
    private static final Set<String> BESIDE = Set.of(
            "aws_cloudwatch_composite_alarm",
            "aws_cloudwatch_dashboard",
            "aws_cloudwatch_log_group",
            "aws_cloudwatch_log_metric_filter",
            "aws_cloudwatch_metric_alarm",
            "aws_instance",
            "aws_security_group",
            "aws_sns_topic_subscription",
            "aws_ssm_parameter");

    /** Resources that change another one, which they may name in plain text. */
    private static final Pattern REACHES_OTHERS = Pattern.compile(
            ".*_(acl|associations?|attachments?|authorization|configuration|endpoint|grant|permission|policy|record"
                    + "|replication|route|routes|rule|rules|settings|target|versioning)(_exclusive)?|aws_route53_.*");

    private static final Pattern CALL = Pattern.compile("module\\.([A-Za-z0-9_-]+)");
    private static final Pattern LOCAL = Pattern.compile("local\\.([A-Za-z0-9_-]+)");
    private static final Pattern LOOKUP = Pattern.compile("(?<![\\w.])data\\.[a-z]");

    private final OwnFiles files;
    private final List<String> paths;

    Blocks(OwnFiles files, String stack) {
        this.files = files;
        this.paths = files.of(stack);
    }

    Stream<OwnChange> changes() {
        return paths.stream().flatMap(path -> files.blocks(path).stream().flatMap(block -> change(path, block)));
    }

    private Stream<OwnChange> change(String path, SourceBlock block) {
        if (OwnFiles.overrides(path)) {
            return Stream.of(overriding(path, block));
        }
        if (block.is("terraform")) {
            return onlyRequiresProviders(block) ? Stream.of() : Stream.of(unknown(path, block));
        }
        if (isDefaultProvider(block)) {
            return Stream.of(unknown(path, block));
        }
        return HARMLESS.contains(block.keyword()) ? Stream.of() : Stream.of(beside(path, block));
    }

    private static boolean onlyRequiresProviders(SourceBlock terraform) {
        var inside = terraform.blocks().stream().map(SourceBlock::keyword);
        return Stream.concat(inside, terraform.arguments().keySet().stream()).allMatch("required_providers"::equals);
    }

    private static boolean isDefaultProvider(SourceBlock block) {
        return block.is("provider")
                && block.label(0).equals("aws")
                && block.argument("alias").isEmpty();
    }

    /** An override changes a call of that name; whatever else it changes may be of use anywhere in the stack. */
    private static OwnChange overriding(String path, SourceBlock block) {
        return block.is("module")
                ? new OwnChange(path, OwnFiles.stack(path), named(block), Effect.CHANGES, List.of(block.label(0)))
                : unknown(path, block);
    }

    private OwnChange beside(String path, SourceBlock block) {
        var calls = calls(text(block), new HashSet<>());
        var type = block.label(0);
        if (block.is("resource") && BESIDE.contains(type)) {
            return new OwnChange(path, OwnFiles.stack(path), named(block), Effect.ADDS, List.of());
        }
        if (!calls.isEmpty()) {
            return new OwnChange(path, OwnFiles.stack(path), named(block), Effect.CHANGES, List.copyOf(calls));
        }
        var described = !LOOKUP.matcher(text(block)).find()
                && !(block.is("resource") && REACHES_OTHERS.matcher(type).matches());
        return described
                ? new OwnChange(path, OwnFiles.stack(path), named(block), Effect.ADDS, List.of())
                : unknown(path, block);
    }

    private static OwnChange unknown(String path, SourceBlock block) {
        return new OwnChange(path, OwnFiles.stack(path), named(block), Effect.CHANGES, List.of());
    }

    /** The calls that a text names, by way of locals too. */
    private Set<String> calls(String text, Set<String> seen) {
        var calls = new TreeSet<String>();
        CALL.matcher(text).results().forEach(found -> calls.add(found.group(1)));
        LOCAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(seen::add)
                .forEach(local -> local(local).ifPresent(value -> calls.addAll(calls(value, seen))));
        return calls;
    }

    private Optional<String> local(String name) {
        return paths.stream()
                .flatMap(path -> files.blocks(path).stream())
                .filter(block -> block.is("locals"))
                .flatMap(block -> block.argument(name).stream())
                .findFirst();
    }

    private static String text(SourceBlock block) {
        return block.expressions().map(SourceBlock.Expression::text).collect(Collectors.joining("\n"));
    }

    private static String named(SourceBlock block) {
        var name = block.is("resource")
                ? String.join(".", block.labels())
                : Stream.concat(Stream.of(block.keyword()), block.labels().stream())
                        .collect(Collectors.joining("."));
        var set = block.is("resource")
                ? ""
                : block.expressions().map(SourceBlock.Expression::argument).collect(Collectors.joining(", "));
        return set.isEmpty() ? name : name + " (" + set + ")";
    }
}

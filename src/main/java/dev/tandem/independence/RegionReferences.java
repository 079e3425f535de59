package dev.tandem.independence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.independence.Need.Kind;
import dev.tandem.terraform.source.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever of the primary region a stack names in what it gives to modules and asks data sources for. */
final class RegionReferences {

    /** Whoever has one of these in the primary region only cannot use it once that region is dark. */
    private static final Set<String> USED = Set.of("acm", "ec2", "ecr", "kms", "secretsmanager", "ssm");

    private static final Pattern ARN = Pattern.compile("arn:(?:[a-z-]+|\\$\\{[^}]*\\}):([a-z0-9-]+):([a-z0-9-]*):");
    private static final Pattern IMAGE = Pattern.compile("ami-[0-9a-f]{8,17}");
    private static final Pattern TO_USE =
            Pattern.compile(".*(?:key_arn|keys?|secret_arn|secrets|image|certificate_arn)s?(?:\\..*)?");

    private final SynthOutput output;
    private final ModuleSources sources;
    private final RootModule root;
    private final Pattern primary;
    private final List<String> statesOfPrimary;
    private final List<Need> needs = new ArrayList<>();

    private RegionReferences(SynthOutput output, ModuleSources sources, RootModule root) {
        this.output = output;
        this.sources = sources;
        this.root = root;
        this.primary =
                Pattern.compile("(?<![a-z0-9])" + Pattern.quote(output.primary().id()) + "(?![0-9])");
        var key = output.root("primary").tree().at("/terraform/backend/s3/key").asText();
        this.statesOfPrimary = RootModule.entries(root.tree().at("/data/terraform_remote_state")).entrySet().stream()
                .filter(state -> state.getValue().at("/config/key").asText().equals(key))
                .map(state -> "data.terraform_remote_state." + state.getKey() + ".")
                .toList();
    }

    static List<Need> of(SynthOutput output, ModuleSources sources, RootModule root) {
        var mentions = new RegionReferences(output, sources, root);
        root.entries("module").forEach((call, arguments) -> {
            var module = arguments.path("source").asText().replaceFirst(".*/", "");
            mentions.walk(new Spot(module, List.of("module." + call), ""), arguments);
            mentions.inside(module, List.of("module." + call));
        });
        root.entries("data").forEach((type, blocks) -> {
            if (!type.equals("terraform_remote_state")) {
                mentions.walk(new Spot("", List.of("data." + type), ""), blocks);
            }
        });
        output.own().of(root.name()).forEach(mentions::own);
        return mentions.needs;
    }

    private void own(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        output.own().blocks(path).forEach(block -> block.expressions()
                .forEach(expression -> literal(
                        new Spot("", List.of(file, new Block(block).address()), expression.argument()), expression)));
    }

    /** What a module and those inside of it say by themselves, in whichever region they are called. */
    private void inside(String module, List<String> chain) {
        sources.of(module).forEach(block -> {
            var address = Need.longer(chain, block.address());
            block.expressions()
                    .forEach(expression -> literal(new Spot(module, address, expression.argument()), expression));
            if (block.keyword().equals("module")) {
                inside(ModuleSources.beside(ModuleSources.folder(module), block.source()), address);
            }
        });
    }

    /** An image of a literal id is in one region, and nothing says in which. */
    private void literal(Spot spot, SourceBlock.Expression expression) {
        IMAGE.matcher(expression.text())
                .results()
                .forEach(image -> needs.add(new Need(Kind.THING, image.group(), Location.UNKNOWN, chain(spot))));
        text(spot, expression.text());
    }

    /** Where in a stack a text stands. */
    private record Spot(String module, List<String> address, String argument) {

        Spot in(String key) {
            return new Spot(module, address, argument.isEmpty() ? key : argument + "." + key);
        }
    }

    private void walk(Spot spot, JsonNode node) {
        if (node.isTextual()) {
            text(spot, node.asText());
        }
        RootModule.entries(node).entrySet().stream()
                .filter(entry -> !Set.of("providers", "source", "tags").contains(entry.getKey()))
                .forEach(entry -> walk(spot.in(entry.getKey()), entry.getValue()));
        if (node.isArray()) {
            node.forEach(item -> walk(spot, item));
        }
    }

    private void text(Spot spot, String text) {
        images(spot, text);
        var arns = ARN.matcher(text)
                .results()
                .filter(arn -> arn.group(2).equals(output.primary().id()))
                .map(arn -> arn.group(1))
                .toList();
        if (arns.stream().anyMatch(USED::contains)) {
            add(Kind.THING, spot, text);
            return;
        }
        if (!arns.isEmpty()
                || primary.matcher(text).find()
                || statesOfPrimary.stream().anyMatch(text::contains)) {
            named(spot, text);
        }
    }

    /** Something of the primary region that is not known to be of use by itself. */
    private void named(Spot spot, String text) {
        var listed = ReferenceAllowlist.listed(spot.module(), spot.argument());
        if (listed.isEmpty() && TO_USE.matcher(spot.argument()).matches()) {
            add(Kind.THING, spot, text);
            return;
        }
        listed.or(() -> ReferenceAllowlist.ofStack(root.word(output.topology())))
                .ifPresentOrElse(
                        why -> needs.add(new Need(
                                Kind.POINTER, why, new Location(output.primary().id()), chain(spot))),
                        () -> needs.add(new Need(Kind.POINTER, text, Location.UNKNOWN, chain(spot))));
    }

    /** An image has another id in each region, so one that the primary stack names as well is in one region only. */
    private void images(Spot spot, String text) {
        IMAGE.matcher(text)
                .results()
                .map(image -> image.group())
                .filter(output.text("primary")::contains)
                .forEach(image -> add(Kind.THING, spot, image));
    }

    private void add(Kind kind, Spot spot, String what) {
        needs.add(new Need(kind, what, new Location(output.primary().id()), chain(spot)));
    }

    private List<String> chain(Spot spot) {
        var chain = new ArrayList<>(List.of(root.name()));
        chain.addAll(spot.address());
        chain.add(spot.argument());
        return chain;
    }
}

package dev.tandem.independence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.independence.Need.Kind;
import dev.tandem.terraform.source.SourceBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever of the primary region a stack names in what it gives to modules and asks data sources for. */
final class RegionReferences {

    /** Services whose resources in the primary region cannot be used once that region is unreachable. */
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
    private final Map<String, List<Mentions>> mentions = new HashMap<>();

    private RegionReferences(SynthOutput output, ModuleSources sources, RootModule root, RootModule ofPrimary) {
        this.output = output;
        this.sources = sources;
        this.root = root;
        this.primary =
                Pattern.compile("(?<![a-z0-9])" + Pattern.quote(output.primary().id()) + "(?![0-9])");
        var key = ofPrimary.tree().at("/terraform/backend/s3/key").asText();
        this.statesOfPrimary = RootModule.entries(root.tree().at("/data/terraform_remote_state")).entrySet().stream()
                .filter(state -> state.getValue().at("/config/key").asText().equals(key))
                .map(state -> "data.terraform_remote_state." + state.getKey() + ".")
                .toList();
    }

    static List<Need> of(SynthOutput output, ModuleSources sources, RootModule root, RootModule ofPrimary) {
        var mentions = new RegionReferences(output, sources, root, ofPrimary);
        root.entries("module").forEach((call, arguments) -> {
            var module = ModuleSources.called(arguments.path("source").asText());
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

    /** The references of a module and of its submodules, in any region where they are called. */
    private void inside(String module, List<String> chain) {
        mentions(module).forEach(block -> {
            var address = Need.longer(chain, block.block().address());
            block.expressions()
                    .forEach(expression -> literal(new Spot(module, address, expression.argument()), expression));
            if (block.block().keyword().equals("module")) {
                inside(
                        ModuleSources.beside(
                                ModuleSources.folder(module), block.block().source()),
                        address);
            }
        });
    }

    /** The blocks of a module that matter wherever it is called: most modules name no region, and are called often. */
    private List<Mentions> mentions(String module) {
        return mentions.computeIfAbsent(module, any -> sources.of(module).stream()
                .map(block -> new Mentions(
                        block,
                        block.expressions()
                                .filter(expression -> mayRefer(expression.text()))
                                .toList()))
                .filter(block -> !block.expressions().isEmpty()
                        || block.block().keyword().equals("module"))
                .toList());
    }

    /** A block, and those of its expressions that may refer to a region. */
    private record Mentions(Block block, List<SourceBlock.Expression> expressions) {}

    /** A quick look: false only if a text holds no image, no ARN, and nothing of the primary region. */
    private boolean mayRefer(String text) {
        return text.contains("ami-")
                || text.contains("arn:")
                || text.contains(output.primary().id())
                || statesOfPrimary.stream().anyMatch(text::contains);
    }

    /** An AMI with a literal id is in one region, and the text does not show in which. */
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
        if (!mayRefer(text)) {
            return;
        }
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

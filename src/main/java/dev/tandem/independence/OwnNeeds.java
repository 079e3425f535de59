package dev.tandem.independence;

import dev.tandem.independence.Need.Kind;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.terraform.source.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the files need that users keep beside a stack: their providers and backends, what they look up, make and call. */
final class OwnNeeds {

    private final ModuleSources sources;
    private final RootModule root;
    private final List<Need> needs = new ArrayList<>();

    private OwnNeeds(ModuleSources sources, RootModule root) {
        this.sources = sources;
        this.root = root;
    }

    static List<Need> of(SynthOutput output, ModuleSources sources, RootModule root) {
        var own = new OwnNeeds(sources, root);
        output.own()
                .of(root.name())
                .forEach(path -> output.own().blocks(path).forEach(block -> own.block(path, new Block(block))));
        return own.needs;
    }

    /** Where the configurations of the AWS provider ask that files beside a stack add, or give another region. */
    static SortedMap<String, Location> providers(SynthOutput output, String stack) {
        var places = new TreeMap<String, Location>();
        var own = output.own();
        own.of(stack).stream()
                .flatMap(path -> own.blocks(path).stream().filter(block -> setsRegion(path, block)))
                .forEach(block -> places.put(
                        block.text("alias").map(alias -> "aws." + alias).orElse("aws"),
                        Location.in(new Block(block).region())));
        return places;
    }

    private static boolean setsRegion(String path, SourceBlock block) {
        return block.is("provider")
                && block.label(0).equals("aws")
                && (block.argument("region").isPresent() || !OwnFiles.overrides(path));
    }

    private void block(String path, Block block) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        switch (block.keyword()) {
            case "provider" -> provider(path, file, block);
            case "terraform" -> terraform(file, block.read());
            case "module" -> {
                if (!block.source().isEmpty()) {
                    needs.addAll(ModuleNeeds.ofOwn(sources, root, file, block));
                }
            }
            default -> needs.addAll(ModuleNeeds.ofOwn(sources, root, file, block));
        }
    }

    private void provider(String path, String file, Block block) {
        var aws = block.type().equals("aws");
        if (aws && !setsRegion(path, block.read())) {
            return;
        }
        var place = aws ? Location.in(block.region()) : Location.UNKNOWN;
        needs.add(new Need(Kind.PROVIDER, block.type() + " in " + file, place, List.of(root.name(), file)));
    }

    private void terraform(String file, SourceBlock terraform) {
        Stream.concat(terraform.inside("backend"), terraform.inside("cloud")).forEach(backend -> {
            var region = backend.label(0).equals("s3") ? backend.text("region").orElse("") : "";
            var bucket = backend.text("bucket").orElse(backend.keyword());
            needs.add(new Need(Kind.STATE, bucket, Location.in(region), List.of(root.name(), file)));
        });
    }
}

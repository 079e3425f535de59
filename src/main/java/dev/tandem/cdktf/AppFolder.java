package dev.tandem.cdktf;

import com.hashicorp.cdktf.App;
import dev.tandem.compiler.Analysis;
import dev.tandem.compiler.CompanionFiles;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.report.Palette;
import dev.tandem.report.ProofReport;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The output folder of an app: what stands next to the stacks that CDKTF writes. */
final class AppFolder {

    private static final OptionalInt ORDER = OptionalInt.of(2);

    /** What a proof of a topology in an app does not know. */
    private static final String LIMIT = "Constructs that the app adds to the stacks are not part of this.\n";

    private final Path root;

    AppFolder(App app) {
        this.root = Path.of(app.getOutdir());
    }

    /** Writes the modules, runbooks and proofs of topologies that can be compiled. */
    void write(List<Topology> topologies) {
        var files = files(topologies);
        try {
            refuseForeignConfiguration(files);
            for (var file : files.entrySet()) {
                var path = root.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The output folder " + root + " of the app cannot be written.", e);
        }
    }

    private static SortedMap<String, byte[]> files(List<Topology> topologies) {
        var library = ModuleLibrary.of(topologies);
        var files = new TreeMap<String, byte[]>();
        for (var topology : topologies) {
            files.putAll(CompanionFiles.of(topology, library, OwnFiles.UNREAD));
            proof(topology, files);
        }
        return files;
    }

    private static void proof(Topology topology, SortedMap<String, byte[]> files) {
        var analyzed = Analysis.of(topology, OwnFiles.UNREAD).reported(topology, ORDER);
        new ProofReport(Palette.PLAIN)
                .of(analyzed)
                .ifPresent(text -> files.put("proofs/" + topology.name() + ".txt", CompanionFiles.bytes(text + LIMIT)));
    }

    /** Terraform reads all configuration in the folder of a module, so what another release left there would count. */
    private void refuseForeignConfiguration(SortedMap<String, byte[]> files) throws IOException {
        var folders = files.keySet().stream()
                .filter(SourceFile::isConfiguration)
                .map(path -> Objects.requireNonNull(Path.of(path).getParent()))
                .distinct()
                .filter(folder -> Files.isDirectory(root.resolve(folder)))
                .toList();
        for (var folder : folders) {
            try (Stream<Path> present = Files.list(root.resolve(folder))) {
                present.map(path -> String.valueOf(path.getFileName()))
                        .filter(SourceFile::isConfiguration)
                        .filter(name -> !files.containsKey(folder.resolve(name).toString()))
                        .sorted()
                        .findFirst()
                        .ifPresent(name -> refuse(folder.resolve(name)));
            }
        }
    }

    private void refuse(Path file) {
        throw new InvalidDefinitionException("The file " + root.resolve(file)
                + " is not part of the module in its folder: delete it, because Terraform would read it as well.");
    }
}

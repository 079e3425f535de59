package dev.tandem.testing;

import dev.tandem.compiler.Analysis;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The same topology becomes the same bytes, whenever it is compiled and in whatever order it is written. */
final class SameBytes implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.settings().stream()
                .flatMap(setting -> broken(setting).stream())
                .findFirst();
    }

    private static Optional<String> broken(Setting setting) {
        var first = files(setting.topology());
        return differing(first, files(setting.topology()))
                .map(file -> "becomes other bytes when it is compiled once more, in " + file + ".")
                .or(() -> differing(first, files(setting.reordered()))
                        .map(file ->
                                "becomes other bytes when the topology is written in another order, in " + file + "."));
    }

    private static Optional<String> differing(Map<String, String> first, Map<String, String> second) {
        var names = new TreeMap<>(first);
        names.putAll(second);
        return names.keySet().stream()
                .filter(name -> !first.getOrDefault(name, "").equals(second.getOrDefault(name, "")))
                .findFirst();
    }

    private static Map<String, String> files(Topology topology) {
        var output = Analysis.output(topology);
        var files = new TreeMap<>(output.stacks());
        files.putAll(Lowering.filesBeside(topology));
        output.files().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return files;
    }
}

package dev.tandem.cli;

import dev.tandem.diagnostics.Release;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.source.LockFile;
import dev.tandem.terraform.source.OwnFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is to say of an output folder: who wrote it, whether it is fresh, and which providers it is locked to. */
final class OutputCheck {

    private final Path folder;

    OutputCheck(Path folder) {
        this.folder = folder;
    }

    /** The lines by what they are about; none where no stacks are. */
    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        var stacks = EarlierStacks.listed(folder.resolve(Manifest.FILE)).stream()
                .map(Manifest.Entry::name)
                .toList();
        if (!stacks.isEmpty()) {
            var ownership = Ownership.in(folder);
            lines.put("output", written(ownership));
            lines.put("fresh", fresh(ownership));
            var files = OwnFolder.of(stacks, folder);
            lines.put("lock files", locks(stacks, files));
            providers(stacks, files).ifPresent(releases -> lines.put("locked to", releases));
        }
        return lines;
    }

    private String written(Ownership ownership) {
        var release = ownership.release().map(Release::version).orElse("a release before 0.2.0");
        return folder + " was written by Tandem " + release + ": "
                + String.join(", ", ownership.topologies().keySet());
    }

    private String fresh(Ownership ownership) {
        try {
            var defined = Topologies.defined(List.of());
            var gone = ownership.orphans(defined, Topologies.files(List.of()), true);
            var output = GeneratedFiles.of(defined, Engine.direct, folder);
            return new OutputFolder(folder).compare(output, gone).isEmpty() ? "yes" : "no: run tandem synth";
        } catch (Failure failure) {
            return "cannot be told: " + failure.text();
        }
    }

    private String locks(List<String> stacks, OwnFiles files) {
        var locked = stacks.stream().filter(files::locked).count();
        return locked == stacks.size()
                ? "in all " + locked + " stacks of " + folder
                : "missing in " + (stacks.size() - locked) + " of " + stacks.size() + " stacks of " + folder
                        + ": each init may pick another provider (tandem explain files/provider-is-locked).";
    }

    /** The releases of the AWS provider, and how many stacks have each. */
    private static Optional<String> providers(List<String> stacks, OwnFiles files) {
        var releases = stacks.stream()
                .flatMap(stack -> files.lock(stack).stream())
                .collect(Collectors.groupingBy(LockFile::release, TreeMap::new, Collectors.counting()));
        return Optional.of(releases.entrySet().stream()
                        .map(entry -> "AWS provider " + entry.getKey() + " in " + entry.getValue() + " stacks")
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }
}

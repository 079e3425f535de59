package dev.tandem.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how long commands take as ratios to {@code java -version}, so that machines can be compared: the five examples,
 * and estates of 1 to 1 000 services. Run it where the launcher is, on a machine that does nothing else, with
 * {@code java src/benchmark/java/dev/tandem/benchmark/Ratios.java}.
 */
public final class Ratios {

    private static final int RUNS = 5;
    private static final int RUNS_OF_ESTATES = 2;
    private static final List<Integer> SIZES = List.of(1, 10, 100, 1000);

    private static final String ESTATE = """
            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public final class Estate implements TopologyDefinition {
                public Topology define() {
                    var estate = topology("estate")
                            .primary(EU_WEST_1, network("10.10.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                            .state(stateBucket("estate-terraform-state"))
                            .strategy(warmStandby());
                    for (int number = 0; number < %d; number++) {
                        var data = auroraPostgres("data-" + number).globalDatabase();
                        var service = service("svc-" + number).port(8000 + number).uses(data);
                        estate = estate.entry(accelerator("edge-" + number).to(service));
                    }
                    return estate.build();
                }
            }
            """;

    private Ratios() {}

    /** Measures everything and prints one line each. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("tandem-ratios").toString();
        time(tandem("synth", "examples", "-o", folder + "/examples"));
        print(RUNS, examples(folder));
        for (int size : SIZES) {
            var source = Files.createDirectories(Path.of(folder, "estate-" + size));
            Files.writeString(source.resolve("Estate.java"), ESTATE.formatted(size));
            var output = source.resolve("out").toString();
            time(tandem("synth", source.toString(), "-o", output));
            print(RUNS_OF_ESTATES, estate(size, source.toString(), output));
        }
    }

    private static Map<String, List<String>> examples(String folder) {
        var commands = new LinkedHashMap<String, List<String>>();
        commands.put("rules", tandem("rules"));
        commands.put("synth bank", tandem("synth", "examples/bank", "-o", folder + "/examples"));
        commands.put("prove bank", tandem("prove", "examples/bank"));
        commands.put(
                "synth --check of all examples", tandem("synth", "examples", "--check", "-o", folder + "/examples"));
        return commands;
    }

    private static Map<String, List<String>> estate(int size, String source, String output) {
        var commands = new LinkedHashMap<String, List<String>>();
        commands.put("synth of " + size, tandem("synth", source, "-o", output));
        commands.put("synth --check of " + size, tandem("synth", source, "--check", "-o", output));
        commands.put("prove --order 1 of " + size, tandem("prove", source, "--order", "1"));
        return commands;
    }

    private static List<String> tandem(String... arguments) {
        var command = new ArrayList<>(List.of("./tandem"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Each command in turn with the yardstick, so that a busy minute slows both down; the least time of each counts. */
    private static void print(int runs, Map<String, List<String>> commands) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        for (var command : commands.entrySet()) {
            double yardstick = Double.MAX_VALUE;
            double least = Double.MAX_VALUE;
            for (int run = 0; run < runs; run++) {
                yardstick = Math.min(yardstick, time(List.of(java, "-version")));
                least = Math.min(least, time(command.getValue()));
            }
            System.out.printf(
                    "%-32s %7.2f s  %6.1f times java -version (%.3f s)%n",
                    command.getKey(), least, least / yardstick, yardstick);
        }
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ".");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

package dev.tandem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, called as a program calls it. */
public record Cli(int exit, String out, String err) {

    /** A topology that has nothing wrong with it but what is put in its place. */
    public static final String TOPOLOGY = """
            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public class Shop implements TopologyDefinition {
                public Topology define() {
                    var orders = postgres("orders").version("16").replicaInRecovery();
                    var web = service("web").port(8080).uses(orders);
                    return topology("shop")
                            .primary(EU_WEST_1, network("10.1.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                            .state(stateBucket("shop-terraform-state"))
                            .entry(accelerator("edge").to(web))
                            .build();
                }
            }
            """;

    public static Cli run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Cli(exit, out.toString(), err.toString());
    }

    /** Synthesises a source text into the folder {@code out} beside it. */
    public static Cli synth(Path folder, String source, String... more) {
        var file = write(folder.resolve("Shop.java"), source);
        var arguments = new ArrayList<>(
                List.of("synth", file.toString(), "-o", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

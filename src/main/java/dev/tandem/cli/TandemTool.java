package dev.tandem.cli;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/**
 * Tandem as a tool of the Java platform: {@code ToolProvider.findFirst("tandem")} finds it, and it runs in the same virtual
 * machine with the exit codes of the command line.
 */
public final class TandemTool implements ToolProvider {

    /** Called by the platform. */
    public TandemTool() {}

    @Override
    public String name() {
        return "tandem";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Main.run(out, err, arguments);
    }
}

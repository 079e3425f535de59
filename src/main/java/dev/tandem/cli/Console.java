package dev.tandem.cli;

import dev.tandem.report.Palette;
import java.io.PrintWriter;

/** Where a command prints: its product on one stream, messages on the other. */
record Console(PrintWriter out, PrintWriter err, Palette palette) {

    void product(String text) {
        out.print(text);
        out.flush();
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    void talk(String text) {
        err.print(text);
        err.flush();
    }
}

package dev.tandem.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --base}: the commit that topologies are compared with. */
final class BaseOption {

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "Compares with a branch, tag or id of git: compiles and proves the topologies of that commit too,"
                            + " and reports what is different.")
    private Optional<String> reference = Optional.empty();

    /** What was given. */
    Optional<String> reference() {
        return reference;
    }
}

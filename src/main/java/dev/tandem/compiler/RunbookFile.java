package dev.tandem.compiler;

import dev.tandem.lowering.Stack;
import dev.tandem.ownfiles.OwnFilesCheck;
import dev.tandem.report.RunbookReport;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.runbook.Runbook;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.List;

/** The runbook of a topology in the output folder. */
public final class RunbookFile {

    /** In the output folder. */
    public static final String FOLDER = "runbooks";

    private RunbookFile() {}

    /** Where it is in the output folder. */
    public static String path(Topology topology) {
        return FOLDER + "/" + topology.name() + ".md";
    }

    /** The runbook, as Markdown, of a topology that can be compiled. */
    public static String markdown(Topology topology, OwnFiles files) {
        return new RunbookReport(
                        Runbook.of(topology).locked(locked(topology, files)),
                        Proving.of(topology).regionLosses(),
                        OwnFilesCheck.of(topology, files).changes())
                .markdown();
    }

    private static List<String> locked(Topology topology, OwnFiles files) {
        return Arrays.stream(Stack.values())
                .map(stack -> stack.nameIn(topology.name()))
                .filter(files::locked)
                .toList();
    }
}

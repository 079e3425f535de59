package dev.tandem.element.external;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.Desk;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.Step;
import java.time.Duration;

/** Something that Tandem does not build, with the step by which its copy takes over. */
record ExternalChapter(Desk desk, External external) {

    Chapter chapter() {
        if (external.inRecovery() instanceof External.InRecovery.Copy copy) {
            var lag = new Figure(new Span(Duration.ZERO, copy.lag()), Basis.DECLARED);
            return Chapter.of(desk.fate(external, "A copy, which takes over by a step below. Tandem builds neither.")
                            .losing(lag, ExternalPart.DECLARATION))
                    .step(takeover(copy));
        }
        if (external.inRecovery() instanceof External.InRecovery.Running running) {
            var fate = desk.fate(external, "One of its own, which Tandem does not build.");
            return Chapter.of(running.empty() ? fate.losingEverything(ExternalPart.DECLARATION) : fate);
        }
        return Chapter.of(desk.fate(external, "Nothing: it waits for its region. Tandem does not build it.")
                .losingEverything("the topology declares no copy of it"));
    }

    private Step takeover(External.InRecovery.Copy copy) {
        return Step.of(
                        Phase.OPENING,
                        desk.steps(),
                        ExternalPart.takenOver(copy),
                        "The copy of " + external.name() + " in " + desk.recovery()
                                + " takes over. Whoever runs it knows where the command is run, and how it is led back.")
                .command(copy.takeover().command())
                .check("A client in " + desk.recovery() + " can use " + external.name() + ".");
    }
}

package dev.tandem.element.external;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.element.external.Declaration.InRecovery;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.function.Function;

/**
 * What the runbook says of an element of which Tandem knows what its user declares.
 *
 * @param builder who builds it, in a sentence
 * @param takenOver the step by which a copy takes over, as the proof has it
 */
public record DeclaredChapter(
        OperatorContext operator, Declared element, String builder, Function<InRecovery.Copy, RecoveryStep> takenOver) {

    /** What becomes of it, and the step that was declared. */
    public Chapter chapter() {
        var declaration = element.declaration();
        if (!element.presentIn(RegionRole.RECOVERY)) {
            var impact = operator.impact(element, "Nothing: it waits for its region. " + builder);
            return Chapter.of(
                    declaration.keepsData() ? impact.losingEverything("the topology declares no copy of it") : impact);
        }
        if (declaration.inRecovery() instanceof InRecovery.Copy copy) {
            var lag = new Estimate(new DurationRange(Duration.ZERO, copy.lag()), EvidenceLevel.DECLARED);
            return Chapter.of(operator.impact(element, "A copy, which takes over by a step below. " + builder)
                            .losing(lag, DeclaredPart.DECLARATION))
                    .step(takeover(copy));
        }
        var impact = operator.impact(element, "A separate one. " + builder);
        return Chapter.of(declaration.keepsData() ? impact.losingEverything(DeclaredPart.DECLARATION) : impact);
    }

    private RunbookStep takeover(InRecovery.Copy copy) {
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        takenOver.apply(copy),
                        "The copy of " + element.name() + " in " + operator.recovery()
                                + " takes over. Its operators know where to run the command and how to fail back.")
                .command(copy.takeover().command())
                .check("A client in " + operator.recovery() + " can use " + element.name() + ".");
    }
}

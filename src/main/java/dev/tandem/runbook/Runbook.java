package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What operators of a topology do when its primary region is lost, and when it is back.
 *
 * @param planes the control planes for all regions that are lost with the primary one
 * @param steps in the order in which they are taken
 * @param withoutTerraform what makes the recovery region active where Terraform cannot
 * @param impossible what would be done, had its control plane not been in the primary region
 */
public record Runbook(
        String topology,
        String primary,
        String recovery,
        Optional<Duration> rto,
        Optional<Duration> rpo,
        List<DetectionCheck> signs,
        List<DetectionCheck.Delay> delays,
        List<ElementImpact> impacts,
        List<Plane> planes,
        List<RunbookStep> steps,
        List<RunbookStep> withoutTerraform,
        List<RunbookStep> impossible) {

    /**
     * A control plane.
     *
     * @param orders what it alone can do
     */
    public record Plane(String service, String orders) {}

    /** Copies the lists. */
    public Runbook {
        signs = List.copyOf(signs);
        delays = List.copyOf(delays);
        impacts = List.copyOf(impacts);
        planes = List.copyOf(planes);
        steps = List.copyOf(steps);
        withoutTerraform = List.copyOf(withoutTerraform);
        impossible = List.copyOf(impossible);
    }

    /** The runbook of a topology that no rule calls wrong. */
    public static Runbook of(Topology topology) {
        var operator = new OperatorContext(topology);
        var outage = new PrimaryOutage(topology);
        var chapters = topology.elements().stream()
                .map(element -> Chapters.of(operator, element))
                .toList();
        var terraform = new TerraformSteps(operator, outage);
        var steps = Stream.of(Phase.values())
                .flatMap(phase -> steps(phase, terraform, chapters))
                .toList();
        return new Runbook(
                topology.name(),
                topology.primary().region().id(),
                topology.recovery().region().id(),
                topology.objectives().rto(),
                topology.objectives().rpo(),
                new DetectionChecks(operator).all(),
                new DetectionChecks(operator).delays(),
                Stream.concat(chapters.stream().map(Chapter::impact), Stream.of(state(operator)))
                        .toList(),
                outage.planes().stream()
                        .map(plane -> new Plane(plane.service(), plane.orders()))
                        .toList(),
                steps.stream().filter(step -> possible(step, outage)).toList(),
                ByHand.of(operator),
                steps.stream().filter(step -> !possible(step, outage)).toList());
    }

    /** The steps of the day on which the primary region is lost, or those of the way back. */
    public List<RunbookStep> steps(boolean duringOutage) {
        return steps.stream()
                .filter(step -> step.phase().duringOutage() == duringOutage)
                .toList();
    }

    private static Stream<RunbookStep> steps(Phase phase, TerraformSteps terraform, List<Chapter> chapters) {
        var own = chapters.stream().flatMap(chapter -> chapter.steps().stream()).filter(step -> step.phase() == phase);
        return Stream.of(terraform.before(phase), own, terraform.after(phase)).flatMap(steps -> steps);
    }

    private static ElementImpact state(OperatorContext operator) {
        var name = operator.topology().state().name();
        var kept = new ElementImpact(
                name,
                "state",
                "The states of all stacks but the primary one, and a copy of that, which the global stack reads.",
                Optional.empty());
        return operator.losing(kept, Recovery.BUCKET_COPY_IS_READ);
    }

    private static boolean possible(RunbookStep step, PrimaryOutage outage) {
        return !step.phase().duringOutage() || outage.allows(step);
    }
}

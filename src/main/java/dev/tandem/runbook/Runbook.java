package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.Collection;
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
        List<Sign> signs,
        List<Sign.Delay> delays,
        List<Fate> fates,
        List<Plane> planes,
        List<Step> steps,
        List<Step> withoutTerraform,
        List<Step> impossible) {

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
        fates = List.copyOf(fates);
        planes = List.copyOf(planes);
        steps = List.copyOf(steps);
        withoutTerraform = List.copyOf(withoutTerraform);
        impossible = List.copyOf(impossible);
    }

    /** The runbook of a topology that no rule calls wrong. */
    public static Runbook of(Topology topology) {
        var desk = new Desk(topology);
        var darkened = new Darkened(topology);
        var chapters = topology.elements().stream()
                .map(element -> Chapters.of(desk, element))
                .toList();
        var terraform = new TerraformSteps(desk, darkened);
        var steps = Stream.of(Phase.values())
                .flatMap(phase -> steps(phase, terraform, chapters))
                .toList();
        return new Runbook(
                topology.name(),
                topology.primary().region().id(),
                topology.recovery().region().id(),
                topology.objectives().rto(),
                topology.objectives().rpo(),
                new Signs(desk).all(),
                new Signs(desk).delays(),
                Stream.concat(chapters.stream().map(Chapter::fate), Stream.of(state(desk)))
                        .toList(),
                darkened.planes().stream()
                        .map(plane -> new Plane(plane.service(), plane.orders()))
                        .toList(),
                steps.stream().filter(step -> possible(step, darkened)).toList(),
                ByHand.of(desk),
                steps.stream().filter(step -> !possible(step, darkened)).toList());
    }

    /** The same, in which stacks that have a lock file are initialised with the providers that it selects and no others. */
    public Runbook locked(Collection<String> stacks) {
        return new Runbook(
                topology,
                primary,
                recovery,
                rto,
                rpo,
                signs,
                delays,
                fates,
                planes,
                locked(steps, stacks),
                locked(withoutTerraform, stacks),
                locked(impossible, stacks));
    }

    private static List<Step> locked(List<Step> steps, Collection<String> stacks) {
        return steps.stream()
                .map(step ->
                        step.commands(command -> stacks.stream().map(Desk::init).anyMatch(command::equals)
                                ? command + " -lockfile=readonly"
                                : command))
                .toList();
    }

    /** The steps of the day on which the primary region is lost, or those of the way back. */
    public List<Step> steps(boolean inTheDark) {
        return steps.stream()
                .filter(step -> step.phase().inTheDark() == inTheDark)
                .toList();
    }

    private static Stream<Step> steps(Phase phase, TerraformSteps terraform, List<Chapter> chapters) {
        var own = chapters.stream().flatMap(chapter -> chapter.steps().stream()).filter(step -> step.phase() == phase);
        return Stream.of(terraform.before(phase), own, terraform.after(phase)).flatMap(steps -> steps);
    }

    private static Fate state(Desk desk) {
        var name = desk.topology().state().name();
        var kept = new Fate(
                name,
                "state",
                "The states of all stacks but the primary one, and a copy of that, which the global stack reads.",
                Optional.empty());
        return desk.losing(kept, Recovery.BUCKET_COPY_IS_READ);
    }

    private static boolean possible(Step step, Darkened darkened) {
        return !step.phase().inTheDark() || darkened.allows(step);
    }
}

package dev.tandem.review;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import dev.tandem.review.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What plans that are applied together would do.
 *
 * @param plans the plans, by stack
 * @param findings what is not waived, worst first: one for each object
 * @param waived what waivers cover
 * @param waivers what became of each waiver, in the order of the file
 */
public record Review(List<Plan> plans, List<ReviewFinding> findings, List<Waived> waived, List<WaiverUse> waivers) {

    private static final String FORGOTTEN = "review/forgotten";

    private record Key(String stack, String group) {

        static Key of(Observation observation) {
            return new Key(observation.stack(), observation.group());
        }
    }

    /** Copies what it is given. */
    public Review {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
        waivers = List.copyOf(waivers);
    }

    /**
     * Judges plans.
     *
     * @param plans plans that are applied together, each with its own stack name
     * @param waivers what the team accepts
     * @param today the day by which waivers expire
     */
    public static Review of(List<Plan> plans, List<ReviewWaiver> waivers, LocalDate today) {
        var byStack = plans.stream().collect(Collectors.toMap(Plan::stack, plan -> plan));
        var observations = Conditions.check(plans)
                .map(observation -> known(byStack, observation))
                .sorted()
                .toList();
        var valid = waivers.stream().filter(waiver -> !waiver.expired(today)).toList();
        var waived = observations.stream()
                .flatMap(observation -> valid.stream()
                        .filter(waiver -> waiver.matches(observation))
                        .limit(1)
                        .map(waiver -> new Waived(observation, waiver)))
                .toList();
        var covered = waived.stream().map(Waived::observation).collect(Collectors.toSet());
        return new Review(
                plans,
                findings(
                        plans,
                        observations.stream()
                                .filter(observation -> !covered.contains(observation))
                                .toList()),
                waived,
                waivers.stream().map(waiver -> use(waiver, observations, today)).toList());
    }

    /** How the stacks of ours among the plans are applied. */
    public ApplyOrder order() {
        return ApplyOrder.of(plans);
    }

    /** What is done on purpose to an element of ours is a note: by a failover that is under way, or because it is given up. */
    private static Observation known(Map<String, Plan> plans, Observation observation) {
        var plan = plans.get(observation.stack());
        if (plan == null || observation.outcome() != Outcome.VIOLATED) {
            return observation;
        }
        return onFailover(plan, observation)
                .or(() -> givenUp(plan, observation))
                .orElse(observation);
    }

    private static Optional<Observation> onFailover(Plan plan, Observation observation) {
        return plan.element(observation.address()).stream()
                .flatMap(element -> element.intended().stream())
                .filter(intended -> intended.condition().equals(observation.condition()))
                .filter(intended -> plan.isOn(intended.variable()))
                .findFirst()
                .map(intended -> observation.intended(
                        intended.meaning(),
                        "Continue with the runbook; outside of a failover, take the variable back."));
    }

    private static Optional<Observation> givenUp(Plan plan, Observation observation) {
        return plan.retired(observation.address())
                .filter(reason -> observation.condition().equals(FORGOTTEN))
                .map(reason -> observation.intended(
                        "Terraform forgets this object, because its element is retired (" + reason
                                + "): it stays in AWS.",
                        "Delete it by hand once it is not needed any more."));
    }

    /** The stacks without any finding, in the order of the plans. */
    public List<String> quiet() {
        return plans.stream()
                .map(Plan::stack)
                .filter(stack -> findings.stream()
                        .noneMatch(finding -> finding.worst().stack().equals(stack)))
                .toList();
    }

    /** Whether something is violated that weighs at least as much as the threshold. */
    public boolean fails(Severity threshold) {
        return findings.stream().anyMatch(finding -> finding.fails(threshold));
    }

    private static WaiverUse use(ReviewWaiver waiver, List<Observation> observations, LocalDate today) {
        var count = (int) observations.stream().filter(waiver::matches).count();
        if (count == 0) {
            return new WaiverUse(waiver, WaiverUse.State.UNUSED, count);
        }
        var state = waiver.expired(today) ? WaiverUse.State.EXPIRED : WaiverUse.State.USED;
        return new WaiverUse(waiver, state, count);
    }

    private static List<ReviewFinding> findings(List<Plan> plans, List<Observation> observations) {
        var byStack = plans.stream().collect(Collectors.toMap(Plan::stack, plan -> plan));
        return observations.stream().collect(Collectors.groupingBy(Key::of)).entrySet().stream()
                .map(group -> new ReviewFinding(
                        subject(group.getKey(), plans.size() > 1),
                        Optional.ofNullable(byStack.get(group.getKey().stack()))
                                .map(Plan::file)
                                .orElse(""),
                        Optional.ofNullable(byStack.get(group.getKey().stack()))
                                .flatMap(plan -> element(plan, group.getKey().group())),
                        group.getValue()))
                .sorted()
                .toList();
    }

    private static Optional<ReviewedElement> element(Plan plan, String address) {
        return plan.own().flatMap(own -> plan.element(address)
                .map(element -> new ReviewedElement(own.topology(), element.kind(), element.name(), own.place())));
    }

    private static String subject(Key key, boolean several) {
        if (key.group().isEmpty()) {
            return key.stack();
        }
        return several ? key.stack() + ": " + key.group() : key.group();
    }
}

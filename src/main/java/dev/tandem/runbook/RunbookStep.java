package dev.tandem.runbook;

import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.Estimate;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that an operator does.
 *
 * @param title in few words, and unlike that of any other step
 * @param why what it is for, in a sentence or two
 * @param commands run by bash from the folder that holds the stacks, in that order
 * @param orders the control planes that have to answer
 * @param needs what else has to be there or done before
 * @param takes how long it takes; nothing where it depends on the system alone
 * @param waits whether it waits for the steps of its phase as well
 * @param after the titles of the steps that it waits for; nothing if it waits for all steps of earlier phases
 * @param check how to see that it worked
 */
public record RunbookStep(
        Phase phase,
        String title,
        String why,
        List<String> commands,
        List<ControlPlane> orders,
        List<String> needs,
        Optional<TimeEstimate> takes,
        boolean waits,
        Optional<List<String>> after,
        String check) {

    /** Copies the lists. */
    public RunbookStep {
        commands = List.copyOf(commands);
        orders = List.copyOf(orders);
        needs = List.copyOf(needs);
    }

    /** The control planes that have to answer, in words. */
    public List<String> planes() {
        return orders.stream().map(RunbookStep::words).toList();
    }

    private static String words(ControlPlane plane) {
        return "the control plane of `" + plane.service() + "`"
                + plane.home().map(home -> " in " + home.id()).orElse("");
    }

    /** A step of its phase that does nothing yet, as no proof counts it. */
    public static RunbookStep of(Phase phase, String title, String why) {
        return new RunbookStep(
                phase, title, why, List.of(), List.of(), List.of(), Optional.empty(), false, Optional.empty(), "");
    }

    /** A step of the day of the loss, as the proof has it: who may take it when, and how long it takes. */
    public static RunbookStep of(Phase phase, RecoverySteps steps, RecoveryStep step, String why) {
        var planes = RecoverySteps.services(step).stream().map(ControlPlane::of).toList();
        var duration = TimeEstimate.of(step.action().estimate(), step.action().source());
        return new RunbookStep(
                phase,
                step.what(),
                why,
                List.of(),
                planes,
                List.of(),
                Optional.of(duration),
                false,
                Optional.of(steps.before(step)),
                "");
    }

    /** The same, with more commands, each run by bash. */
    public RunbookStep command(String... more) {
        var all = new ArrayList<>(commands);
        all.addAll(List.of(more));
        return new RunbookStep(phase, title, why, all, orders, needs, takes, waits, after, check);
    }

    /**
     * Its commands as one block for bash, which stops at the first of them that fails and leaves the shell open that it is
     * pasted into; nothing without commands.
     */
    public String script() {
        var text = String.join("\n", commands);
        var alone = !text.replace("\\\n", "").contains("\n");
        return alone ? text : "(\nset -e\n" + WaitFor.definition(text) + text + "\n)";
    }

    /** The same, with each command replaced by what the function returns. */
    RunbookStep commands(UnaryOperator<String> change) {
        var changed = commands.stream().map(change).toList();
        return new RunbookStep(phase, title, why, changed, orders, needs, takes, waits, after, check);
    }

    /** The same, for which the control planes of these services have to answer. */
    public RunbookStep orders(String... services) {
        var planes = List.of(services).stream().map(ControlPlane::of).toList();
        return new RunbookStep(phase, title, why, commands, planes, needs, takes, waits, after, check);
    }

    /** The same, before which something else has to be there or done. */
    public RunbookStep needs(String... more) {
        var all = new ArrayList<>(needs);
        all.addAll(List.of(more));
        return new RunbookStep(phase, title, why, commands, orders, all, takes, waits, after, check);
    }

    RunbookStep takes(Estimate estimate, String source) {
        return new RunbookStep(
                phase,
                title,
                why,
                commands,
                orders,
                needs,
                Optional.of(TimeEstimate.of(estimate, source)),
                waits,
                after,
                check);
    }

    /** The same, with how to see that it worked. */
    public RunbookStep check(String words) {
        return new RunbookStep(phase, title, why, commands, orders, needs, takes, waits, after, words);
    }

    RunbookStep last() {
        return new RunbookStep(phase, title, why, commands, orders, needs, takes, true, after, check);
    }
}

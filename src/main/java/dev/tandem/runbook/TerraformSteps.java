package dev.tandem.runbook;

import dev.tandem.aws.ControlPlane;
import dev.tandem.resilience.derived.RecoverySteps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Terraform does on the day of the loss and on the way back, and the writing that stops before roles change. */
final class TerraformSteps {

    private static final String FILE = "/failover.auto.tfvars.json";
    /** Whom a plan of the global stack asks. */
    private static final ControlPlane[] GLOBAL = {
        ControlPlane.GLOBAL_ACCELERATOR, ControlPlane.ROUTE_53, ControlPlane.CLOUDFRONT
    };

    private static final String PLAN = "failover.tfplan";

    private final OperatorContext operator;
    private final PrimaryOutage outage;
    private final TrafficOverrides overrides;

    TerraformSteps(OperatorContext operator, PrimaryOutage outage) {
        this.operator = operator;
        this.outage = outage;
        this.overrides = new TrafficOverrides(operator.topology());
    }

    /** What comes before the elements' own steps of a phase. */
    Stream<RunbookStep> before(Phase phase) {
        return switch (phase) {
            case TAKING_OVER -> Stream.of(takeOver());
            case CLIENTS ->
                Stream.concat(
                        pinned(Phase.CLIENTS, operator.steps().clientsKept().what()), unpinned());
            case RETURNING ->
                Stream.of(pinnedLate(), Stream.of(unlocked()), resting(Phase.RETURNING, operator.primary()))
                        .flatMap(steps -> steps);
            case RESTING -> resting(Phase.RESTING, operator.recovery());
            default -> Stream.of();
        };
    }

    /** What comes after them. */
    Stream<RunbookStep> after(Phase phase) {
        return switch (phase) {
            case SWITCHING -> Stream.of(serving().last());
            case STANDING_BY -> Stream.of(standingBy().last());
            default -> Stream.of();
        };
    }

    private RunbookStep takeOver() {
        return RunbookStep.of(
                        Phase.TAKING_OVER,
                        operator.steps(),
                        operator.steps().activated(),
                        "Terraform promotes replicas in place, scales services and launches nodes. Read the plan before you"
                                + " apply it: nothing that keeps data is destroyed or replaced. Commit the file, or the next"
                                + " apply from elsewhere shrinks the region again.")
                .command(written("recovery", "{\"role\":\"active\"}"))
                .command(planned("recovery", outage.unrefreshed(ControlPlane.IAM, ControlPlane.ROUTE_53)))
                .needs("the state of the recovery stack, in " + operator.recovery())
                .check("`"
                        + operator.terraform(
                                "recovery",
                                "plan -detailed-exitcode" + outage.unrefreshed(ControlPlane.IAM, ControlPlane.ROUTE_53))
                        + "` finds no changes, and every target of the load balancers is healthy.");
    }

    /**
     * Each kind of entry is pinned by its own control plane; an entry whose control plane is unreachable is left to
     * health checks.
     */
    private Stream<RunbookStep> pinned(Phase phase, String title) {
        var reachable = phase.duringOutage() ? overrides.without(outage) : overrides;
        if (reachable.isEmpty()) {
            return Stream.of();
        }
        var refresh = phase.duringOutage() ? outage.unrefreshed(GLOBAL) : "";
        var why =
                "Health checks move clients only if what they test fails: this moves the others, and keeps all of them"
                        + " there when " + operator.primary()
                        + " answers again with old data. It waits for no other step: begin it at once. Commit the file.";
        var step = phase.duringOutage()
                ? RunbookStep.of(phase, operator.steps(), operator.steps().clientsKept(), why)
                        .orders(planes(reachable))
                : RunbookStep.of(phase, title, why).orders(reachable.services());
        return Stream.of(step.command(written("global", reachable.json()))
                .command(planned("global", refresh))
                .needs("the copy of the primary stack's state, in " + operator.recovery())
                .needs(overrides.needs())
                .check("Clients still reach " + operator.recovery() + "; a second plan finds no changes."));
    }

    /** Those that it changes, and those that a plan of the global stack asks. */
    private String[] planes(TrafficOverrides reachable) {
        var asked = RecoverySteps.services(operator.steps().clientsKept()).stream()
                .map(ControlPlane::of)
                .filter(plane -> !outage.contains(plane))
                .map(ControlPlane::service);
        return Stream.concat(Stream.of(reachable.services()), asked).distinct().toArray(String[]::new);
    }

    /** The variables that would have pinned entries whose control planes are unreachable. */
    private Stream<RunbookStep> unpinned() {
        return Stream.of(overrides.planes()).filter(outage::contains).map(plane -> RunbookStep.of(
                        Phase.CLIENTS,
                        "Set " + plane.service() + " to keep clients in " + operator.recovery(),
                        "Health checks do that until " + operator.primary()
                                + " is back; it is the first step of the way" + " back.")
                .orders(plane.service()));
    }

    private Stream<RunbookStep> pinnedLate() {
        return overrides.isEmpty() || overrides.equals(overrides.without(outage))
                ? Stream.of()
                : pinned(
                        Phase.RETURNING,
                        "Keep clients in " + operator.recovery() + " while " + operator.primary() + " comes back");
    }

    private RunbookStep unlocked() {
        var bucket = operator.topology().state().name() + "-" + operator.primary();
        var lock = "s3://" + bucket + "/" + operator.topology().name() + "/primary.tfstate.tflock";
        return RunbookStep.of(
                        Phase.RETURNING,
                        "Free the state of " + operator.primary(),
                        "An apply of the primary stack that was running when its region was lost may have left a lock. Check"
                                + " that no apply is running now.")
                .command(
                        operator.terraform("primary", "init"),
                        "lock=$(aws s3 cp " + lock + " - --region " + operator.primary() + " 2>/dev/null |\n"
                                + "    sed -n 's/.*\"ID\":\"\\([^\"]*\\)\".*/\\1/p')",
                        "if [ -n \"$lock\" ]; then "
                                + operator.terraform("primary", "force-unlock -force \"$lock\"; fi"))
                .orders("ec2")
                .check("`" + operator.terraform("primary", "plan")
                        + "` begins without an error about the lock. Apply nothing" + " yet.");
    }

    private Stream<RunbookStep> resting(Phase phase, String region) {
        var services = operator.scaled();
        if (services.isEmpty()) {
            return Stream.of();
        }
        var names = services.stream().map(operator::name).collect(Collectors.joining(" "));
        var why = phase == Phase.RETURNING
                ? "They would serve, and consume, with old data."
                : "This is an outage, so choose its hour. What is not written now is not lost later.";
        return Stream.of(RunbookStep.of(phase, "Stop the services in " + region, why)
                .command("for service in " + names + "; do\n" + rested(region).indent(2) + "done")
                .orders("autoscaling")
                .check("No instance of them is in service in " + region + "."));
    }

    private static String rested(String region) {
        var group = " --region " + region + " --auto-scaling-group-name";
        return "aws autoscaling update-auto-scaling-group" + group + " \"$service\" \\\n"
                + "    --min-size 0 --desired-capacity 0\n"
                + WaitFor.words(
                        "0",
                        "autoscaling describe-auto-scaling-groups" + group + "s \"$service\"",
                        "length(AutoScalingGroups[0].Instances)");
    }

    private RunbookStep serving() {
        var global = overrides.isEmpty()
                ? Stream.<String>of()
                : Stream.of(
                        operator.terraform("global", "init"),
                        "rm -f " + folder("global") + FILE,
                        operator.terraform("global", "apply"));
        return RunbookStep.of(
                        Phase.SWITCHING,
                        "Let " + operator.primary() + " serve",
                        "Terraform sizes the services as they were, and lets clients back.")
                .command(operator.terraform("primary", "apply"))
                .command(global.toArray(String[]::new))
                .orders("ec2", "autoscaling")
                .check("`" + operator.terraform("primary", "plan -detailed-exitcode")
                        + "` finds no changes, and clients reach " + operator.primary() + ".");
    }

    private RunbookStep standingBy() {
        return RunbookStep.of(
                        Phase.STANDING_BY,
                        "Let " + operator.recovery() + " stand by again",
                        "Terraform makes the replicas and replications that lead there, and takes away what only an active"
                                + " region needs. Commit that the files are gone.")
                .command(
                        "rm -f " + folder("recovery") + FILE,
                        operator.terraform("recovery", "init"),
                        operator.terraform("recovery", "apply"),
                        operator.terraform("coupling", "init"),
                        operator.terraform("coupling", "apply"))
                .orders("rds", "ec2", "autoscaling")
                .check("`terraform plan -detailed-exitcode` of every stack finds no changes.");
    }

    private String written(String stack, String json) {
        return "printf '%s\\n' '" + json + "' > " + folder(stack) + FILE;
    }

    private String[] planned(String stack, String refresh) {
        return List.of(
                        operator.terraform(stack, "init"),
                        operator.terraform(stack, "plan" + refresh + " -out=" + PLAN),
                        operator.terraform(stack, "apply " + PLAN))
                .toArray(String[]::new);
    }

    private String folder(String stack) {
        return "stacks/" + operator.topology().name() + "-" + stack;
    }
}

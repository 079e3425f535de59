package dev.tandem.emulator;

import dev.tandem.element.dns.PublicZone;
import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Builds a system on an emulator of its own, darkens its primary region, and has the recovery region take over. */
final class RegionOutageDrill implements AutoCloseable {

    /** What runs inside of an element, or that the emulator has not heard of: told, and left out. */
    private static final List<String> BEYOND =
            List.of("_plugins/_replication", "automated-backups", "aws backup ", "aws mq promote");

    static final String LOCK = "5d1c0f2a-0000-4000-8000-000000000000";

    private final Topology system;
    private final Emulator emulator;
    private final Border border;
    private final Deployment deployment;
    private final Cloud primary;
    private final Cloud recovery;

    private RegionOutageDrill(Topology system, Path source, Emulator emulator, Path folder) {
        this.system = system;
        this.emulator = emulator;
        this.border = Border.before(emulator);
        this.deployment = Deployment.of(system.name(), source, folder, border.environment());
        this.primary = Cloud.of(emulator, system.primary().region().id());
        this.recovery = Cloud.of(emulator, system.recovery().region().id());
    }

    /** A drill of a system in a folder, or a skipped test that says in one line why there is none. */
    static RegionOutageDrill of(Topology system, Path folder) {
        return of(system, Path.of("generated"), folder);
    }

    /** The same of a system as another directory has it. */
    static RegionOutageDrill of(Topology system, Path source, Path folder) {
        return new RegionOutageDrill(system, source, Emulator.orSkip(), folder);
    }

    Topology system() {
        return system;
    }

    Cloud primary() {
        return primary;
    }

    Cloud recovery() {
        return recovery;
    }

    Deployment deployment() {
        return deployment;
    }

    Border border() {
        return border;
    }

    StateBuckets buckets() {
        return new StateBuckets(system.state().name(), primary, recovery);
    }

    /** The stacks of the system, in the order in which they are applied; state is the first. */
    List<String> stacks() {
        return deployment.stacks();
    }

    /** The guide, which speaks of the bank, as somebody reads it who has this system. */
    private Page guide() {
        return new Page(Page.read("docs/guide.md").text().replace("bank-", system.name() + "-"));
    }

    /** The zones that a system finds are there before it. */
    private void findZones() {
        system.all(PublicZone.class).filter(PublicZone::found).forEach(zone -> recovery.dns()
                .createHostedZone(request -> request.name(zone.name()).callerReference(zone.name())));
    }

    private Cloud home(String stack) {
        return stack.equals("primary") ? primary : recovery;
    }

    /** Plans every stack as another directory has it; what {@code terraform show -json} prints of each, by its word. */
    SortedMap<String, String> planned(Path source, Path folder) {
        var other = Deployment.of(system.name(), source, folder, border.environment());
        var plans = new TreeMap<String, String>();
        for (var stack : other.stacks()) {
            other.answer(stack, home(stack));
            other.init(stack).orFail();
            other.planUnrefreshed(stack).orFail();
            plans.put(stack, other.lastPlan(stack));
        }
        return plans;
    }

    /** Writes the plan of every stack, as it was applied, to the folder {@code -Dtandem.plans}, if one is named. */
    void writePlans() throws IOException {
        var named = System.getProperty("tandem.plans");
        if (named == null) {
            return;
        }
        var plans = Files.createDirectories(Path.of(named));
        for (var stack : stacks()) {
            deployment.planUnrefreshed(stack).orFail();
            Files.writeString(plans.resolve(system.name() + "-" + stack + ".json"), deployment.lastPlan(stack));
        }
    }

    /** Applies every stack, in order; S3 has copied the states by the time the global one is. */
    void build() {
        findZones();
        stacks().forEach(stack -> deployment.answer(stack, home(stack)));
        deployment.follow(guide(), "Making the state buckets").orFail();
        for (var stack : stacks().subList(1, stacks().size())) {
            buckets().copyBothWays();
            deployment.apply(stack);
        }
        buckets().copyBothWays();
    }

    /** Darkens the primary region in the middle of an apply there, whose lock S3 has copied. */
    void startOutage() {
        buckets().leaveLock(primary, system.name() + "/primary.tfstate", LOCK);
        buckets().copyBothWays();
        border.startOutage(primary.region());
    }

    /** The recovery region takes over as the runbook says, from what is as good as a fresh clone. */
    TakenOver takeOver() {
        var began = Instant.now();
        var before = DataBearing.ids(deployment.state("recovery"));
        var operator = deployment.duringOutage();
        operator.forget("recovery");
        operator.forget("global");
        follow(operator, "Failing over");
        var settled = Stream.of("recovery", "global")
                .flatMap(stack -> settled(operator, stack).stream())
                .toList();
        var after = DataBearing.ids(deployment.state("recovery"));
        var duration = Duration.between(began, Instant.now());
        return new TakenOver(before, after, settled, border.requests(), duration);
    }

    /** Both regions are up again, and the primary one serves again as the runbook says. */
    void returnHome() {
        border.light();
        follow(deployment, "The way back");
    }

    private void follow(Deployment operator, String part) {
        var page = operator.runbook();
        for (var step : page.steps(part)) {
            if (!page.commanding(step)) {
                continue;
            }
            if (BEYOND.stream().anyMatch(page.commands(step)::contains)) {
                System.err.println("Not in the drill of " + system.name() + ", beyond the emulator: " + step + ".");
                continue;
            }
            operator.operate(step).orFail();
            if (border.lit()) {
                buckets().copyBothWays();
            }
        }
    }

    /** What came of {@code terraform init && terraform plan} of a stack whose text was changed, in a clone of its own. */
    Command.Result planOf(String stack, UnaryOperator<String> change, Path folder) {
        var clone = Deployment.of(system.name(), folder, border.environment()).duringOutage();
        clone.answer(stack, recovery);
        clone.rewrite(stack, change);
        var init = clone.init(stack);
        return init.exit() == 0 ? clone.plan(stack, Map.of()) : init;
    }

    /**
     * What the drill shows.
     *
     * @param before ids of what bears data in the recovery region, by address
     * @param after the same, once it has taken over
     * @param requests while the primary region was dark, by region
     */
    record TakenOver(
            Map<String, String> before,
            Map<String, String> after,
            List<Settled> settled,
            SortedMap<String, Integer> requests,
            Duration duration) {}

    /** A stack that was planned and applied, what that did to what bears data, and the plan after it. */
    record Settled(String stack, Map<String, String> actions, Command.Result second) {}

    private static Optional<Settled> settled(Deployment operator, String stack) {
        return operator.takeover(stack)
                .map(plan -> new Settled(stack, DataBearing.actions(plan), operator.plan(stack, Map.of())));
    }

    @Override
    public void close() {
        border.close();
        emulator.close();
    }
}

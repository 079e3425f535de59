package dev.tandem.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.topology.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Builds a system on an emulator of its own, darkens its primary region, and has the recovery region take over. */
final class DarkDrill implements AutoCloseable {

    /** Of everything that Terraform may lose, what cannot be made again. */
    private static final List<String> DATA_BEARING = List.of(
            "aws_db_instance",
            "aws_dynamodb_table",
            "aws_efs_file_system",
            "aws_kms_key",
            "aws_kms_replica_key",
            "aws_mq_broker",
            "aws_opensearch_domain",
            "aws_rds_cluster",
            "aws_rds_cluster_instance",
            "aws_rds_global_cluster",
            "aws_route53_zone",
            "aws_s3_bucket",
            "aws_secretsmanager_secret",
            "aws_sqs_queue");

    /** A region that is dark stays so: trying again only takes time. */
    private static final Map<String, String> IMPATIENT = Map.of("AWS_MAX_ATTEMPTS", "1");

    static final String LOCK = "5d1c0f2a-0000-4000-8000-000000000000";

    private final DrilledSystem system;
    private final Emulator emulator;
    private final Border border;
    private final Deployment deployment;
    private final Cloud primary;
    private final Cloud recovery;

    private DarkDrill(DrilledSystem system, Emulator emulator, Path folder) {
        this.system = system;
        this.emulator = emulator;
        this.border = Border.before(emulator);
        this.deployment = Deployment.of(system.name(), folder, border.environment());
        this.primary = Cloud.of(emulator, system.topology().primary().region().id());
        this.recovery = Cloud.of(emulator, system.topology().recovery().region().id());
    }

    /** A drill of a system in a folder, or a skipped test that says in one line why there is none. */
    static DarkDrill of(DrilledSystem system, Path folder) {
        return new DarkDrill(system, Emulator.orSkip(), folder);
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
        return new StateBuckets(system.topology().state().name(), primary, recovery);
    }

    /** The stacks of the system, in the order in which they are applied; state is the first. */
    List<String> stacks() {
        return Stream.of("state", "coupling", "primary", "recovery", "global", "connections")
                .filter(stack -> deployment.stack(stack).toFile().isDirectory())
                .toList();
    }

    /** Applies every stack, in order; S3 has copied the states by the time the global one is. */
    void build() {
        stacks().forEach(stack ->
                deployment.answer(stack, system.answers().apply(stack.equals("primary") ? primary : recovery)));
        deployment
                .follow(Page.read("docs/guide.md"), "Making the state buckets")
                .orFail();
        for (var stack : stacks().subList(1, stacks().size())) {
            buckets().copyBothWays();
            deployment.apply(stack);
        }
        buckets().copyBothWays();
    }

    /** Darkens the primary region in the middle of an apply there, whose lock S3 has copied. */
    void darken() {
        buckets().leaveLock(primary, system.name() + "/primary.tfstate", LOCK);
        buckets().copyBothWays();
        border.darken(primary.region());
    }

    /** The recovery region takes over, as from a fresh clone, and clients are told to stay there. */
    TakenOver takeOver() {
        var began = Instant.now();
        var before = dataBearing(deployment.state("recovery"));
        var impatient = deployment.with(IMPATIENT);
        impatient.forget("recovery");
        impatient.forget("global");
        var recovered = settle(impatient, "recovery", Map.of("role", "active"));
        var sent = settle(impatient, "global", pinned());
        var after = dataBearing(deployment.state("recovery"));
        var took = Duration.between(began, Instant.now());
        return new TakenOver(before, after, recovered, sent, border.requests(), took);
    }

    /** What came of {@code terraform init && terraform plan} of a stack whose text was changed, in a clone of its own. */
    Command.Result planOf(String stack, UnaryOperator<String> change, Path folder) {
        var clone = Deployment.of(system.name(), folder, border.environment()).with(IMPATIENT);
        clone.answer(stack, system.answers().apply(recovery));
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
            Settled recovery,
            Settled global,
            SortedMap<String, Integer> requests,
            Duration took) {}

    /** A plan that was applied, what it did to what bears data, and the plan after it. */
    record Settled(Command.Result plan, Map<String, String> actions, Command.Result second) {}

    /** Clients stay in the recovery region, even when the primary one is back with old data. */
    Map<String, String> pinned() {
        if (!deployment.document("global").path("variable").has("failed_over_services")) {
            return Map.of();
        }
        var services = system.topology().accelerators().stream()
                .flatMap(accelerator -> accelerator.services().stream())
                .map(Service::name)
                .distinct()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(",", "[", "]"));
        return Map.of("failed_over_services", services);
    }

    private static Settled settle(Deployment deployment, String stack, Map<String, String> variables) {
        deployment.init(stack).orFail();
        var plan = deployment.plan(stack, variables);
        if (plan.exit() == 1) {
            plan.orFail();
        }
        var actions = actions(deployment.planned(stack));
        deployment.applyPlan(stack);
        return new Settled(plan, actions, deployment.plan(stack, variables));
    }

    /** What a plan does to what bears data, by address. */
    private static Map<String, String> actions(JsonNode plan) {
        return StreamSupport.stream(plan.path("resource_changes").spliterator(), false)
                .filter(change -> change.path("mode").asText().equals("managed"))
                .filter(change -> DATA_BEARING.contains(change.path("type").asText()))
                .collect(Collectors.toMap(
                        change -> change.path("address").asText(),
                        change -> change.at("/change/actions").toString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> dataBearing(JsonNode state) {
        var found = new TreeMap<String, String>();
        collect(state.at("/values/root_module"), found);
        return found;
    }

    private static void collect(JsonNode module, Map<String, String> found) {
        module.path("resources").forEach(resource -> {
            if (resource.path("mode").asText().equals("managed")
                    && DATA_BEARING.contains(resource.path("type").asText())) {
                found.put(
                        resource.path("address").asText(),
                        resource.at("/values/id").asText());
            }
        });
        module.path("child_modules").forEach(child -> collect(child, found));
    }

    @Override
    public void close() {
        border.close();
        emulator.close();
    }
}

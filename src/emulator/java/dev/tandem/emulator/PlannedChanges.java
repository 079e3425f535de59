package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.changes.ChangeCheck;
import dev.tandem.changes.CommittedStacks;
import dev.tandem.changes.ExampleSource;
import dev.tandem.changes.PlannedChange;
import dev.tandem.harness.Terraform;
import dev.tandem.lowering.Lowering;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import dev.tandem.topology.Topology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes of a system as it is deployed, planned and not applied: what {@code synth} finds, what the plans do to data, and
 * what {@code review} finds in them, is what the file of the system's changes says.
 */
final class PlannedChanges {

    private static final Set<String> UPDATE = Set.of("true", "");

    private final String system;
    private final Deployment deployed;
    private final Path folder;

    PlannedChanges(String system, Deployment deployed, Path folder) {
        this.system = system;
        this.deployed = deployed;
        this.folder = folder;
    }

    /** Plans every change; with {@code -Dtandem.update} the file is written instead. */
    void assertAsWritten() {
        var expected = PlannedChange.of(system);
        var measured = new ArrayList<PlannedChange>();
        for (var change : expected) {
            measured.add(change.with(outcome(change, folder.resolve("change-" + measured.size()))));
        }
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            PlannedChange.write(system, measured);
            return;
        }
        assertThat(measured).containsExactlyElementsOf(expected);
    }

    List<String> outcome(PlannedChange change, Path beside) {
        var topology = ExampleSource.of(system).with(change).compiled(beside.resolve("source"));
        var outcome = new ArrayList<String>();
        found(topology).forEach(outcome::add);
        var texts = changedStacks(topology);
        texts.keySet().removeIf(stack -> !change.plans(stack));
        var version = deployed.beside(beside, texts);
        var plans = new ArrayList<Plan>();
        for (var stack : deployed.inOrder(texts.keySet())) {
            var result = version.planUnrefreshed(stack);
            if (result.exit() != 0) {
                outcome.add(stack + " cannot be planned: " + error(result.output()));
                break;
            }
            var json = version.lastPlan(stack);
            losses(stack, json).forEach(outcome::add);
            plans.add(plan(stack, json));
        }
        reviewed(plans).forEach(outcome::add);
        return outcome.isEmpty() ? List.of(PlannedChange.NOTHING) : outcome;
    }

    private Stream<String> found(Topology topology) {
        var committed = new TreeMap<String, String>();
        deployed.texts().forEach((stack, text) -> committed.put(system + "-" + stack, text));
        return new ChangeCheck(new CommittedStacks("generated", committed))
                .of(topology).stream()
                        .map(finding ->
                                "synth: " + finding.severity().word() + " " + finding.rule() + " " + finding.subject())
                        .distinct()
                        .sorted();
    }

    private Map<String, String> changedStacks(Topology topology) {
        var before = deployed.texts();
        return Lowering.lower(topology).stream()
                .collect(Collectors.toMap(
                        document -> document.name().substring(system.length() + 1), document -> document.json()))
                .entrySet()
                .stream()
                .filter(stack -> !stack.getValue()
                        .strip()
                        .equals(before.getOrDefault(stack.getKey(), "").strip()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static Stream<String> losses(String stack, String json) {
        try {
            return DataBearing.actions(new ObjectMapper().readTree(json)).entrySet().stream()
                    .filter(action -> action.getValue().contains("delete"))
                    .map(action -> stack
                            + (action.getValue().contains("create") ? " replaces " : " destroys ")
                            + action.getKey());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(String stack, String json) {
        try {
            return PlanReader.read(
                    stack, stack + ".json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadablePlanException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> reviewed(List<Plan> plans) {
        return Review.of(plans, List.of(), LocalDate.EPOCH).findings().stream()
                .filter(finding -> !isAboutOpenTofu(finding))
                .map(PlannedChanges::words);
    }

    /** The files were written with Terraform; OpenTofu's plans do not say whether they are complete. */
    private static boolean isAboutOpenTofu(ReviewFinding finding) {
        return Terraform.orSkip().isOpenTofu()
                && finding.observations().stream()
                        .allMatch(observation -> observation.condition().equals("review/completeness-unknown"));
    }

    private static String words(ReviewFinding finding) {
        var rules = finding.observations().stream()
                .map(Observation::condition)
                .distinct()
                .collect(Collectors.joining(", "));
        return "review: " + finding.severity().word() + " " + rules + " "
                + finding.worst().stack() + " " + finding.worst().group();
    }

    private static String error(String output) {
        return Optional.of(output.indexOf("Error: "))
                .filter(at -> at >= 0)
                .map(at -> output.substring(at).lines().findFirst().orElse(""))
                .orElse(output);
    }
}

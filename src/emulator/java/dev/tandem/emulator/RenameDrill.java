package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.changes.ExampleSource;
import dev.tandem.changes.PlannedChange;
import dev.tandem.cli.Cli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The last part of a drill: every element of the deployed system gets another name, and then some of them are given up. Each
 * step is planned, applied and planned again, as docs/changes.md says; nothing that bears data is destroyed or replaced.
 */
final class RenameDrill {

    private final RegionOutageDrill drill;
    private final Deployment deployment;
    private final Path folder;
    private final ExampleSource source;

    RenameDrill(RegionOutageDrill drill, Path folder) {
        this.drill = drill;
        this.deployment = drill.deployment();
        this.folder = folder;
        this.source = ExampleSource.of(drill.system().name());
    }

    void assertNothingIsLost() {
        var before = ids();
        assertThat(before).isNotEmpty();
        assertRefused(source.renamedSilently());
        apply("renamed", source.renamed());
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Once the elements have other names, those that a file of changes gives up are forgotten. */
    void assertGivenUp() {
        PlannedChange.of(source.system()).stream()
                .filter(PlannedChange::retires)
                .forEach(this::giveUp);
    }

    /** The first apply forgets; once the call is removed, nothing is left to apply. */
    private void giveUp(PlannedChange change) {
        var before = ids();
        var retired = source.with(change).renamed();
        assertThat(apply("retired", retired)).as(change.title()).isNotEmpty();
        assertThat(before).containsAll(ids()).hasSizeGreaterThan(ids().size());
        assertSettled(written("retired before", retired.withoutRetired()));
    }

    private void assertRefused(ExampleSource silent) {
        var refused = synth("silent", silent);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("change/data-goes");
    }

    /** Writes, plans and applies a version of the system, and plans it again; the addresses that Terraform forgets. */
    private List<String> apply(String version, ExampleSource text) {
        var forgotten = new ArrayList<String>();
        var changed = written(version, text);
        for (var stack : changed) {
            var plan = deployment.planned(stack);
            assertThat(DataBearing.actions(plan).values())
                    .as(version + " " + stack)
                    .noneMatch(actions -> actions.contains("delete"));
            forgotten.addAll(forgotten(plan));
            deployment.applyPlanned(stack);
            drill.buckets().copyBothWays();
        }
        assertSettled(changed);
        return forgotten;
    }

    /** Writes a version of the system over the deployed one; the stacks that it changes, in order. */
    private List<String> written(String version, ExampleSource text) {
        var before = deployment.texts();
        var synth = synth(version, text);
        assertThat(synth.exit()).as(synth.err()).isZero();
        StandIns.into(folder.resolve("generated/modules"));
        var changed = deployment.stacks().stream()
                .filter(stack -> !Objects.equals(deployment.texts().get(stack), before.get(stack)))
                .toList();
        changed.forEach(stack -> deployment.run(stack, "get", "-no-color").orFail());
        return changed;
    }

    private void assertSettled(List<String> stacks) {
        stacks.forEach(stack -> {
            var plan = deployment.plan(stack, Map.of());
            assertThat(plan.exit()).as(stack + ": " + plan.output()).isZero();
        });
    }

    private Cli synth(String version, ExampleSource text) {
        var file = text.writeTo(folder.resolve(version));
        return Cli.run(
                "synth", file.toString(), "-o", folder.resolve("generated").toString());
    }

    private static List<String> forgotten(JsonNode plan) {
        return DataBearing.actions(plan).entrySet().stream()
                .filter(action -> action.getValue().contains("forget"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ids of everything that bears data, with its stack. */
    private Collection<String> ids() {
        var ids = new TreeMap<String, String>();
        deployment.stacks().forEach(stack -> DataBearing.ids(deployment.state(stack))
                .forEach((address, id) -> ids.put(stack + " " + address, stack + " " + id)));
        return ids.values();
    }
}

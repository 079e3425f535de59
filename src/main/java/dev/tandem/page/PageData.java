package dev.tandem.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Formula;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.FailureTable;
import dev.tandem.runbook.RunbookStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the script of a page reads: the outcomes of sets of failures, and the formulas behind them. */
final class PageData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<List<Object>, Integer> steps = new LinkedHashMap<>();

    private PageData() {}

    /** The text of the data, in which nothing ends a script element. */
    static String of(String title, int order, List<PagedSystem> systems) {
        var data = new PageData();
        var all = systems.stream().map(data::system).toList();
        try {
            return MAPPER.writeValueAsString(
                            map("title", title, "order", order, "systems", all, "steps", data.steps.keySet()))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of a page cannot be written.", e);
        }
    }

    private Map<String, Object> system(PagedSystem system) {
        var entries = new ArrayList<Object>();
        for (int index = 0; index < system.tables().size(); index++) {
            entries.add(
                    entry(system.tables().get(index), system.proof().entries().get(index)));
        }
        return map(
                "name",
                system.name(),
                "atoms",
                system.atoms().stream().map(Atom::id).toList(),
                "kinds",
                system.atoms().stream().map(atom -> atom.kind().name()).toList(),
                "runbook",
                titles(system),
                "groups",
                groups(system),
                "entries",
                entries);
    }

    private static Map<String, Object> groups(PagedSystem system) {
        var groups = new LinkedHashMap<String, Object>();
        system.figure().boxes().stream()
                .filter(box -> !box.members().isEmpty())
                .forEach(box -> groups.put(
                        box.id(),
                        box.members().stream()
                                .map(member -> List.of(member.name(), member.component(), member.atoms()))
                                .toList()));
        return groups;
    }

    /** The titles of the runbook's steps, in the order in which the page numbers them. */
    static List<String> titles(PagedSystem system) {
        return Stream.concat(system.runbook().steps(true).stream(), system.runbook().withoutTerraform().stream())
                .map(RunbookStep::title)
                .toList();
    }

    private Map<String, Object> entry(FailureTable table, EntryProof proof) {
        return map(
                "entry", table.entry(),
                "order", table.order(),
                "formula", formula(table.formula()),
                "outcomes", table.outcomes().stream().map(this::outcome).toList(),
                "sets", table.sets(),
                "fatal", proof.fatal().stream().map(PageData::cut).toList(),
                "attended", proof.attended().stream().map(PageData::cut).toList());
    }

    private static Map<String, Object> cut(Cut cut) {
        return map("failures", cut.failures(), "because", cut.because());
    }

    private static Map<String, Object> formula(Formula formula) {
        return map(
                "atoms", formula.atoms(),
                "parents", formula.parents(),
                "switches", formula.switches(),
                "gates", formula.gates(),
                "order", formula.order(),
                "cyclic", formula.cyclic(),
                "parts", formula.parts(),
                "stores", formula.stores(),
                "alternatives", formula.alternatives(),
                "entry", formula.entry());
    }

    private Map<String, Object> outcome(FailureOutcome outcome) {
        return map(
                "verdict", outcome.verdict(),
                "time", outcome.time().map(PageData::bounds).orElse(List.of()),
                "steps", outcome.steps().stream().map(this::step).toList(),
                "losses", outcome.losses().stream().map(PageData::loss).toList(),
                "rejected", outcome.rejected());
    }

    private List<Object> step(FailureOutcome.Way way) {
        var what = List.<Object>of(way.what(), way.by(), bounds(way.takes()), way.source());
        int number = steps.computeIfAbsent(what, any -> steps.size());
        return List.of(number, bounds(way.begins()), way.critical() ? 1 : 0);
    }

    private static List<Object> loss(FailureOutcome.Gone gone) {
        Optional<List<Object>> lost = gone.lost().map(PageData::bounds);
        return List.of(gone.store(), gone.extent(), lost.orElse(List.of()));
    }

    private static List<Object> bounds(FailureOutcome.Bounds bounds) {
        return List.of(bounds.atBest(), bounds.atWorst(), bounds.evidence());
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index].toString(), pairs[index + 1]);
        }
        return map;
    }
}

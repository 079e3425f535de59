package dev.tandem.resilience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The agreements that an alternative rests on: those of every component it cannot serve without, each once. */
final class Agreements {

    private final Model model;
    private final Set<String> needed = new LinkedHashSet<>();

    private Agreements(Model model, Expr expr) {
        this.model = model;
        collect(expr);
    }

    static ThreeEstimates estimates(Model model, EntryPoint entry, double structural) {
        var all = entry.alternatives().stream()
                .map(one -> new Agreements(model, one.needs()))
                .toList();
        var usual = all.get(0);
        return new ThreeEstimates(
                Availability.series(usual.values()),
                structural,
                bounds(all),
                usual.named(component -> component.agreement().isPresent()),
                usual.named(component -> component.agreement().isEmpty()));
    }

    private static Bounds bounds(List<Agreements> alternatives) {
        var each = alternatives.stream()
                .map(one -> Availability.seriesBounds(one.values()))
                .toList();
        double lo = each.stream().mapToDouble(Bounds::lo).max().orElse(0);
        return new Bounds(lo, Math.min(1, each.stream().mapToDouble(Bounds::hi).sum()));
    }

    /** What is only one of several alternatives can be done without, so it is left out. */
    private void collect(Expr expr) {
        if (expr instanceof Part part && needed.add(part.component())) {
            collect(model.component(part.component()).withHard());
        }
        if (expr instanceof All all) {
            all.of().forEach(this::collect);
        }
    }

    private double[] values() {
        return needed.stream()
                .flatMap(id -> model.component(id).agreement().stream())
                .mapToDouble(Agreement::availability)
                .toArray();
    }

    private List<String> named(Predicate<Component> chosen) {
        return needed.stream()
                .filter(id -> chosen.test(model.component(id)))
                .sorted()
                .toList();
    }
}

package dev.tandem.resilience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** Finds what inside of a large failure is to blame: the NAT gateway, if the zone is fatal only because of it. */
final class Explanations {

    private final Model model;
    private final Predicate<FailureSet> survives;

    Explanations(Model model, Predicate<FailureSet> survives) {
        this.model = model;
        this.survives = survives;
    }

    /** The cut set, with the finest things that each of its atoms could be replaced by. */
    CutSet explain(FailureSet failures) {
        var explainedBy = new LinkedHashMap<Atom, List<Atom>>();
        for (var atom : failures.atoms()) {
            var enough = inside(atom).stream()
                    .filter(inner -> !survives.test(replaced(failures, atom, inner)))
                    .toList();
            var finest = enough.stream().filter(one -> isFinest(one, enough)).toList();
            if (!finest.isEmpty()) {
                explainedBy.put(atom, finest);
            }
        }
        return new CutSet(failures, explainedBy);
    }

    private List<Atom> inside(Atom atom) {
        return model.atoms().stream()
                .filter(inner -> !inner.equals(atom) && inner.isWithin(atom))
                .toList();
    }

    private static boolean isFinest(Atom one, List<Atom> enough) {
        return enough.stream().noneMatch(other -> !other.equals(one) && other.isWithin(one));
    }

    private static FailureSet replaced(FailureSet failures, Atom atom, Atom inner) {
        return FailureSet.of(failures.atoms().stream()
                .map(one -> one.equals(atom) ? inner : one)
                .toList());
    }
}

package dev.tandem.resilience;

import java.util.LinkedHashSet;
import java.util.Set;

/** The atoms and components that a model mentions. */
final class ReferenceCollector {

    private final Set<Atom> atoms = new LinkedHashSet<>();
    private final Set<String> components = new LinkedHashSet<>();

    /** Every atom, and what it is inside of. */
    Set<Atom> atoms() {
        return atoms;
    }

    /** Refuses a component that is mentioned but not known. */
    void requireComponents(Set<String> known) {
        for (var component : components) {
            if (!known.contains(component)) {
                throw new IllegalArgumentException(
                        "There is no component called \"" + component + "\", only " + known + ".");
            }
        }
    }

    void read(Component component) {
        read(component.withHard());
        read(component.extras());
    }

    void read(RecoveryAction action) {
        components.add(action.from());
        components.add(action.to());
        read(action.requires());
    }

    void read(EntryPoint entry) {
        for (var alternative : entry.alternatives()) {
            read(alternative.needs());
            alternative.failovers().forEach(failover -> {
                read(failover.requires());
                read(failover.watched());
            });
        }
    }

    void read(Expr expr) {
        if (expr instanceof Atom atom) {
            readAtom(atom);
        }
        if (expr instanceof Part part) {
            components.add(part.component());
        }
        Exprs.inside(expr).forEach(this::read);
    }

    private void readAtom(Atom atom) {
        atom.parent().ifPresent(this::readAtom);
        atoms.add(atom);
    }
}

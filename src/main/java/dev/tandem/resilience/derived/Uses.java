package dev.tandem.resilience.derived;

import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Key;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Workload;
import java.util.function.Predicate;

/** What a workload uses in a region, as what it cannot serve without and what it serves worse without. */
record Uses(Workload workload, Place place) {

    /** What it cannot serve without; mail can wait, so doing without only degrades it. Secrets are read before. */
    Component needing(Component component) {
        return component.needs(stores()).needs(keys()).needs(names()).prefers(parts(Mail.class::isInstance));
    }

    /** What it reads from and writes to. */
    Expr[] stores() {
        return parts(dependency ->
                !(dependency instanceof Mail || dependency instanceof Secret || dependency instanceof Key));
    }

    private Expr[] names() {
        return workload.uses().stream()
                .flatMap(used -> PrivateZonePart.naming(used, place))
                .distinct()
                .toArray(Expr[]::new);
    }

    private Expr[] keys() {
        return workload.uses().stream()
                .filter(Key.class::isInstance)
                .map(key -> place.key(key.element().name()))
                .toArray(Expr[]::new);
    }

    private Expr[] parts(Predicate<Dependency> chosen) {
        return workload.uses().stream()
                .filter(chosen)
                .distinct()
                .map(dependency ->
                        Expr.part(place.component(dependency.element().name())))
                .toArray(Expr[]::new);
    }
}

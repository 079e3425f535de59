package dev.tandem.resilience;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an entry point rests on, directly or not; whatever is outside of that may fail without its noticing. */
final class Cone {

    private final Model model;
    private final Map<String, Component> inside = new LinkedHashMap<>();

    private Cone(Model model) {
        this.model = model;
    }

    /** The part of a model that an entry point rests on. */
    static Model of(Model model, EntryPoint entry) {
        var cone = new Cone(model);
        for (var alternative : entry.alternatives()) {
            cone.follow(alternative.needs());
            alternative.failovers().forEach(failover -> {
                cone.follow(failover.requires());
                cone.follow(failover.watched());
            });
        }
        var builder = Model.builder().entry(entry).preferring(model.preference());
        cone.inside.values().stream().sorted(model.inOrder()).forEach(component -> {
            builder.component(component);
            model.actionsTo(component).forEach(builder::action);
        });
        return builder.build();
    }

    private void follow(Expr expr) {
        Exprs.parts(expr).forEach(this::follow);
    }

    private void follow(String id) {
        var component = model.component(id);
        if (inside.put(id, component) == null) {
            follow(component.withHard());
            follow(component.extras());
            model.actionsTo(component).forEach(way -> {
                follow(way.from());
                follow(way.requires());
            });
        }
    }
}

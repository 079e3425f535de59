package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What can fail in a system, what depends on it, and how the system gets over it. Everything proved about a system is
 * proved about its model.
 */
public final class Model {

    private final List<Atom> atoms;
    private final Map<String, Component> components;
    private final List<Component> listed;
    private final Map<String, Integer> places;
    private final Map<String, Expr> hard = new ConcurrentHashMap<>();
    private final List<RecoveryAction> actions;
    private final Map<String, List<RecoveryAction>> ways;
    private final Map<String, EntryPoint> entries;
    private final Preference preference;

    private Model(Builder builder) {
        this.components = ComponentNames.unique("components", builder.components, Component::id);
        this.listed = List.copyOf(components.values());
        this.places = new HashMap<>();
        listed.forEach(component -> places.put(component.id(), places.size()));
        this.entries = ComponentNames.unique("entry points", builder.entries, EntryPoint::id);
        this.actions = List.copyOf(builder.actions);
        this.ways = actions.stream().collect(Collectors.groupingBy(RecoveryAction::to));
        this.preference = builder.preference;
        ComponentNames.unique("promotions", actions, RecoveryAction::key);
        var mentions = new ReferenceCollector();
        builder.atoms.forEach(mentions::read);
        components.values().forEach(mentions::read);
        actions.forEach(mentions::read);
        entries.values().forEach(mentions::read);
        mentions.requireComponents(components.keySet());
        this.atoms = List.copyOf(new TreeMap<>(ComponentNames.unique("atoms", mentions.atoms(), Atom::id)).values());
    }

    /** A model to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** Everything that can fail, by name, so that whatever is inside of something comes after it. */
    public List<Atom> atoms() {
        return atoms;
    }

    /** Every component, in the order it was given. */
    public List<Component> components() {
        return listed;
    }

    /** Every promotion, in the order it was given. */
    public List<RecoveryAction> actions() {
        return actions;
    }

    /** Every entry point, in the order it was given. */
    public List<EntryPoint> entries() {
        return List.copyOf(entries.values());
    }

    /** Which of several ways back is taken. */
    public Preference preference() {
        return preference;
    }

    /** The component of that name. */
    public Component component(String id) {
        return ComponentNames.known("component", id, components);
    }

    /** The entry point of that name. */
    public EntryPoint entry(String id) {
        return ComponentNames.known("entry point", id, entries);
    }

    /** What a component cannot serve without, its own replicas first. */
    Expr hard(Component component) {
        return hard.computeIfAbsent(component.id(), id -> component.withHard());
    }

    /** Components in the order in which they were given. */
    Comparator<Component> inOrder() {
        return Comparator.comparingInt(component -> places.getOrDefault(component.id(), 0));
    }

    /** The promotions that lead to a component. */
    List<RecoveryAction> actionsTo(Component component) {
        return ways.getOrDefault(component.id(), List.of());
    }

    /** Collects what a model is made of. Atoms that are mentioned anywhere are part of it without being listed. */
    public static final class Builder {

        private final List<Atom> atoms = new ArrayList<>();
        private final List<Component> components = new ArrayList<>();
        private final List<RecoveryAction> actions = new ArrayList<>();
        private final List<EntryPoint> entries = new ArrayList<>();

        private Preference preference = Preference.NONE;

        private Builder() {}

        /** Which of several ways back is taken. Default: the quickest that leaves no store stranded. */
        public Builder preferring(Preference other) {
            preference = other;
            return this;
        }

        /** Something that can fail even if nothing depends on it. */
        public Builder atom(Atom atom) {
            atoms.add(atom);
            return this;
        }

        /** A component. */
        public Builder component(Component component) {
            components.add(component);
            return this;
        }

        /** A promotion. */
        public Builder action(RecoveryAction action) {
            actions.add(action);
            return this;
        }

        /** An entry point. */
        public Builder entry(EntryPoint entry) {
            entries.add(entry);
            return this;
        }

        /** The model; whatever it mentions has to be in it. */
        public Model build() {
            return new Model(this);
        }
    }
}

package dev.tandem.cli;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A user's class that defines topologies. */
final class Definition {

    private Definition() {}

    /** A class of that name, if it is public and defines topologies. */
    static Optional<Class<? extends TopologyDefinition>> find(ClassLoader loader, String name) {
        try {
            var type = Class.forName(name, false, loader);
            var modifiers = type.getModifiers();
            var usable = Modifier.isPublic(modifiers) && !Modifier.isAbstract(modifiers);
            return usable && TopologyDefinition.class.isAssignableFrom(type)
                    ? Optional.of(type.asSubclass(TopologyDefinition.class))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The compiler made " + name + " but it cannot be loaded.", e);
        }
    }

    /**
     * What a class defines.
     *
     * @throws Failure if it throws, returns null, or makes a call the language refuses
     */
    static List<Topology> define(Class<? extends TopologyDefinition> type) {
        var definition = instance(type);
        try {
            return checked(type, definition.defineAll());
        } catch (InvalidDefinitionException fault) {
            throw Failure.usage(fault.origin() + ": " + fault.getMessage());
        } catch (Failure failure) {
            throw failure;
        } catch (RuntimeException | StackOverflowError fault) {
            throw Failure.usage(thrown(type, fault));
        }
    }

    private static TopologyDefinition instance(Class<? extends TopologyDefinition> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw Failure.usage("The class " + type.getName() + " cannot be made: it needs a public constructor without"
                    + " parameters.");
        } catch (InvocationTargetException e) {
            throw Failure.usage(thrown(type, e.getCause() == null ? e : e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw Failure.usage("The class " + type.getName() + " cannot be made: " + e.getMessage() + ".");
        }
    }

    private static List<Topology> checked(Class<?> type, List<Topology> topologies) {
        if (topologies == null || topologies.stream().anyMatch(topology -> topology == null)) {
            throw Failure.usage(
                    "The class " + type.getName() + " defines null: return the topology that .build() makes.");
        }
        if (topologies.isEmpty()) {
            throw Failure.usage("The class " + type.getName() + " defines no topology: return at least one.");
        }
        return topologies;
    }

    private static String thrown(Class<?> type, Throwable fault) {
        if (fault instanceof InvalidDefinitionException refused) {
            return refused.origin() + ": " + refused.getMessage();
        }
        var where = Stream.of(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(type.getName()))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        var message = fault.getMessage() == null ? "" : " (" + fault.getMessage() + ")";
        return "The class " + type.getName() + " throws " + fault.getClass().getSimpleName() + message + where
                + ": a topology has to be defined without failing.";
    }
}

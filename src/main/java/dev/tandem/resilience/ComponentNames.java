package dev.tandem.resilience;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The names in a model: each means one thing. */
final class ComponentNames {

    private ComponentNames() {}

    /** The things by their names, in the order given. */
    static <T> Map<String, T> unique(String what, Collection<T> things, Function<T, String> name) {
        var byName = new LinkedHashMap<String, T>();
        for (var thing : things) {
            if (byName.put(name.apply(thing), thing) != null) {
                throw new IllegalArgumentException(
                        "Two " + what + " are called \"" + name.apply(thing) + "\": give each its own name.");
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The thing of that name. */
    static <T> T known(String what, String name, Map<String, T> byName) {
        var thing = byName.get(name);
        if (thing == null) {
            throw new IllegalArgumentException(
                    "There is no " + what + " called \"" + name + "\", only " + byName.keySet() + ".");
        }
        return thing;
    }
}

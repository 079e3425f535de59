package dev.tandem.element.module;

import dev.tandem.element.secret.Secret;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Literals;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the variables of a module are given.
 *
 * @param values by variable
 */
public record ModuleInputs(ModuleFolder folder, SortedMap<String, Input> values) {

    /** Copies the values. */
    public ModuleInputs {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Gives a variable something that is in every region, such as {@code network().dataSubnets()}. */
    public ModuleInputs takes(String variable, Input input) {
        var known = folder.variables();
        var asked = known.get(InvalidDefinitionException.given(variable, "variable"));
        if (asked == null) {
            throw new InvalidDefinitionException("The module in \"" + folder.path() + "\" has no variable \"" + variable
                    + "\": it has " + (known.isEmpty() ? "none" : String.join(", ", known.keySet())) + ".");
        }
        InvalidDefinitionException.unless(
                Fit.takes(asked.shape(), InvalidDefinitionException.given(input, "input")),
                "The variable \"" + variable + "\" of the module in \"" + folder.path() + "\" is " + asked.type()
                        + ", and cannot be " + Fit.shape(input).words() + ".");
        var more = new TreeMap<>(values);
        more.put(variable, input);
        return new ModuleInputs(folder, more);
    }

    /** Gives a variable a text. */
    public ModuleInputs takes(String variable, String text) {
        return literal(variable, text);
    }

    /** Gives a variable a whole number. */
    public ModuleInputs takes(String variable, long number) {
        return literal(variable, number);
    }

    /** Gives a variable true or false. */
    public ModuleInputs takes(String variable, boolean flag) {
        return literal(variable, flag);
    }

    /** Gives a variable a list of texts, whole numbers, flags, lists or maps. */
    public ModuleInputs takes(String variable, List<?> list) {
        return literal(variable, list);
    }

    /** Gives a variable a map or an object of texts, whole numbers, flags, lists or maps. */
    public ModuleInputs takes(String variable, Map<String, ?> map) {
        return literal(variable, map);
    }

    /** Gives a variable the ARN of a key. */
    public ModuleInputs takes(String variable, EncryptionKey key) {
        return takes(variable, new Input.OfKey(InvalidDefinitionException.given(key, "key")));
    }

    /** Gives a variable the ARN of a secret. */
    public ModuleInputs takes(String variable, Secret secret) {
        return takes(variable, new Input.OfSecret(InvalidDefinitionException.given(secret, "secret")));
    }

    /** Gives a variable a value that only the user's account knows. */
    public ModuleInputs takes(String variable, InputVariable asked) {
        return takes(variable, new Input.Asked(InvalidDefinitionException.given(asked, "variable")));
    }

    private ModuleInputs literal(String variable, Object value) {
        return takes(variable, new Input.Literal(Literals.checked(value)));
    }

    /** The same, in which some variables are given something else. */
    ModuleInputs with(SortedMap<String, Input> others) {
        var all = new TreeMap<>(values);
        all.putAll(others);
        return new ModuleInputs(folder, all);
    }
}

package dev.tandem.element.module;

import dev.tandem.element.secret.Secret;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.InputVariable;
import java.util.List;
import java.util.stream.Stream;

/** The value of a module's variable, in each region where the module is called. */
public sealed interface Input {

    /** A value that is the same in every region: text, numbers, flags, and lists and maps of them. */
    record Literal(Object value) implements Input {}

    /** The subnets of the network in a tier, as a list of ids or, for a variable that is a map, by zone. */
    record Subnets(String output) implements Input {}

    /** Something of the network that is one text: its id or its range. */
    record OfNetwork(String output) implements Input {}

    /** The security groups of the workloads that use the module, as a list or, for a variable that is a map, by name. */
    record Clients() implements Input {}

    /**
     * The ARN of the key that encrypts the topology's data.
     *
     * @param ofRecovery whether it is the one of the recovery region in the stack that spans both
     */
    record OwnKey(boolean ofRecovery) implements Input {}

    /** The ARN of a key in the region. */
    record OfKey(EncryptionKey key) implements Input {}

    /** The ARN of a secret in the region. */
    record OfSecret(Secret secret) implements Input {}

    /** A value that only the user's account knows. */
    record Asked(InputVariable variable) implements Input {}

    /** The name of the module's element, with that of the topology before it. */
    record NameInAws() implements Input {}

    /** An output of the module itself. */
    record Own(String output) implements Input {}

    /** An output of another module in the same region. */
    record Other(TerraformModule module, String output) implements Input {}

    /** In the recovery region an output that the module has in the primary region, and nothing there. */
    record FromPrimary(String output) implements Input {}

    /** Several texts in one. */
    record Joined(List<Input> parts) implements Input {

        /** Copies the parts. */
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** Itself, or what it is joined of. */
    default Stream<Input> flattened() {
        return this instanceof Joined joined ? joined.parts().stream().flatMap(Input::flattened) : Stream.of(this);
    }

    /** The elements that it refers to. */
    default Stream<Element> references() {
        if (this instanceof OfKey of) {
            return Stream.of(of.key());
        }
        if (this instanceof OfSecret of) {
            return Stream.of(of.secret());
        }
        if (this instanceof Other other) {
            return Stream.of(other.module());
        }
        return this instanceof Joined ? flattened().flatMap(Input::references) : Stream.empty();
    }

    /** The values that it asks the user's account for. */
    default Stream<InputVariable> variables() {
        return flattened().filter(Asked.class::isInstance).map(part -> ((Asked) part).variable());
    }
}

package dev.tandem.element.secret;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret in Secrets Manager whose value AWS generates and nobody writes down, replicated to the recovery region.
 *
 * @param username what stands beside the generated password
 * @param passwordVersion raised to have a new password generated
 */
public record Secret(Identity identity, String username, int passwordVersion, KeyChoice key)
        implements Element, Dependency {

    /** A secret with a generated password. */
    public static Secret named(String name) {
        return new Secret(Identity.named(name), name.replace('-', '_'), 1, new KeyChoice.OfTopology());
    }

    /** The user name beside the password. Default: the secret's name, with underscores for hyphens. */
    public Secret username(String name) {
        InvalidDefinitionException.unless(
                !name.isBlank(), "A secret's user name cannot be blank: give one, or leave the call out.");
        return new Secret(identity, name, passwordVersion, key);
    }

    /** Raise this to have a new password generated at the next apply. Default: 1. */
    public Secret passwordVersion(int version) {
        InvalidDefinitionException.unless(
                version >= 1, "Password version " + version + " is not allowed: versions count from 1.");
        return new Secret(identity, username, version, key);
    }

    /** The key that encrypts it. Default: the topology's own key. */
    public Secret encryptedWith(EncryptionKey chosen) {
        return new Secret(
                identity,
                username,
                passwordVersion,
                new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")));
    }

    /** The name it was deployed under before; a {@code moved} block follows. */
    public Secret formerly(String name) {
        return new Secret(identity.renamedFrom(name), username, passwordVersion, key);
    }

    @Override
    public String kind() {
        return "secret";
    }

    @Override
    public boolean hasSecret() {
        return true;
    }

    @Override
    public boolean usedAtStartOnly() {
        return true;
    }

    @Override
    public Optional<KeyChoice> startupKey() {
        return Optional.of(key);
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }
}

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
 * A secret in Secrets Manager whose value AWS generates and no file contains, replicated to the recovery region.
 *
 * @param username the user name stored with the generated password
 * @param passwordVersion raised to have a new password generated
 * @param existingName its name in Secrets Manager in both regions, if it exists already
 */
public record Secret(
        Identity identity, String username, int passwordVersion, KeyChoice key, Optional<String> existingName)
        implements Element, Dependency {

    /** A secret with a generated password. */
    public static Secret named(String name) {
        return new Secret(
                Identity.named(name), name.replace('-', '_'), 1, new KeyChoice.OfTopology(), Optional.empty());
    }

    /** The user name stored with the password. Default: the secret's name, with underscores for hyphens. */
    public Secret username(String name) {
        InvalidDefinitionException.unless(
                !name.isBlank(), "A secret's user name cannot be blank: give one, or leave the call out.");
        return new Secret(identity, name, passwordVersion, key, existingName);
    }

    /** Raise this to have a new password generated at the next apply. Default: 1. */
    public Secret passwordVersion(int version) {
        InvalidDefinitionException.unless(
                version >= 1, "Password version " + version + " is not allowed: versions count from 1.");
        return new Secret(identity, username, version, key, existingName);
    }

    /** The key that encrypts it. Default: the topology's own key. */
    public Secret encryptedWith(EncryptionKey chosen) {
        return new Secret(
                identity,
                username,
                passwordVersion,
                new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")),
                existingName);
    }

    /**
     * It exists already, under that name in both regions, such as a secret that is replicated to the recovery region. Each
     * stack finds it in its own region; nothing of it is made or changed. Default: it is made.
     *
     * @throws InvalidDefinitionException if the name is blank
     */
    public Secret existing(String name) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(name, "name").isBlank(),
                "A secret that exists already needs its name in Secrets Manager, such as \"vendor/api-key\"; it is blank.");
        return new Secret(identity, username, passwordVersion, key, Optional.of(name));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Secret formerly(String name) {
        return new Secret(identity.renamedFrom(name), username, passwordVersion, key, existingName);
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
        return decryptedBy();
    }

    /** The key without which it cannot be read; none is known of a secret that exists, unless one was chosen. */
    Optional<KeyChoice> decryptedBy() {
        return existingName.isPresent() && key instanceof KeyChoice.OfTopology ? Optional.empty() : Optional.of(key);
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }
}

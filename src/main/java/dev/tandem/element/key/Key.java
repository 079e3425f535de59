package dev.tandem.element.key;

import dev.tandem.aws.KeyUsage;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A KMS key with the same material in both regions: a multi-Region key in the primary region and its replica in the
 * recovery region, each with an alias of the same name. A service that uses it may call KMS with the key of its region,
 * only for the key's purpose.
 *
 * @param deletionWindow how long AWS waits between the order to delete the key and its end
 * @param existingName what its alias is called in both regions, without {@code alias/}, if it exists already
 */
public record Key(
        Identity identity,
        KeyMaterial material,
        Duration deletionWindow,
        KeyCopy copy,
        KeyRoles roles,
        Optional<String> existingName)
        implements EncryptionKey {

    private static final String ALIAS = "alias/";

    private static final Duration SHORTEST = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Refuses what only the owner of a key that exists already can decide. */
    public Key {
        InvalidDefinitionException.unless(
                existingName.isEmpty()
                        || (material.rotation().isEmpty()
                                && deletionWindow.equals(LONGEST)
                                && roles.equals(KeyRoles.NONE)),
                "The key \"" + identity.name()
                        + "\" exists already: its owner decides its rotation, deletion, owners and"
                        + " administrators; leave out .rotatedEvery, .deletedAfter, .owners and .administrators.");
    }

    /** A symmetric key that AWS would keep for 30 days after an order to delete it. */
    public static Key named(String name) {
        return new Key(
                Identity.named(name), KeyMaterial.SYMMETRIC, LONGEST, KeyCopy.REPLICA, KeyRoles.NONE, Optional.empty());
    }

    /** Signs and verifies, as an asymmetric key of spec {@code ECC_NIST_P256}. Default: encrypts, symmetrically. */
    public Key signing() {
        return of(KeyUsage.SIGN_VERIFY, KeyUsage.SIGN_VERIFY.usualSpec());
    }

    /**
     * Signs and verifies, as an asymmetric key of a spec such as {@code RSA_4096}. Default: encrypts, symmetrically.
     *
     * @throws InvalidDefinitionException if keys of that spec do not sign
     */
    public Key signing(String spec) {
        return of(KeyUsage.SIGN_VERIFY, spec);
    }

    /** Decrypts what anyone encrypts with its public half, as a key of spec {@code RSA_3072}. Default: symmetric. */
    public Key asymmetricEncryption() {
        return of(KeyUsage.ENCRYPT_DECRYPT, KeyUsage.ENCRYPT_DECRYPT.usualSpec());
    }

    /**
     * Decrypts what anyone encrypts with its public half, as a key of a spec such as {@code RSA_4096}. Default:
     * symmetric.
     *
     * @throws InvalidDefinitionException if keys of that spec have no public half to encrypt with
     */
    public Key asymmetricEncryption(String spec) {
        return of(KeyUsage.ENCRYPT_DECRYPT, spec);
    }

    /** Makes and verifies message authentication codes, by a key of spec {@code HMAC_256}. Default: encrypts. */
    public Key hmac() {
        return of(KeyUsage.GENERATE_VERIFY_MAC, KeyUsage.GENERATE_VERIFY_MAC.usualSpec());
    }

    /**
     * Makes and verifies message authentication codes, by a key of a spec such as {@code HMAC_512}. Default: encrypts.
     *
     * @throws InvalidDefinitionException if it is not the spec of an HMAC key
     */
    public Key hmac(String spec) {
        return of(KeyUsage.GENERATE_VERIFY_MAC, spec);
    }

    /** Derives secrets shared with another side, by a key of spec {@code ECC_NIST_P256}. Default: encrypts. */
    public Key keyAgreement() {
        return of(KeyUsage.KEY_AGREEMENT, KeyUsage.KEY_AGREEMENT.usualSpec());
    }

    /**
     * Derives secrets shared with another side, by a key of a spec such as {@code ECC_NIST_P384}. Default: encrypts.
     *
     * @throws InvalidDefinitionException if keys of that spec do not agree on secrets
     */
    public Key keyAgreement(String spec) {
        return of(KeyUsage.KEY_AGREEMENT, spec);
    }

    /**
     * After how many whole days KMS takes new material, from 90 to 2560; what was encrypted stays readable. Default: 365
     * days for a symmetric key; others are never rotated.
     *
     * @throws InvalidDefinitionException if KMS does not allow the period, or does not rotate such keys (KMS API, EnableKeyRotation)
     */
    public Key rotatedEvery(Duration period) {
        return of(material.rotatedEvery(period));
    }

    /**
     * How long AWS waits before it deletes the key for good, from 7 to 30 days. Default: 30 days.
     *
     * @throws InvalidDefinitionException if AWS does not allow the window (KMS API, ScheduleKeyDeletion)
     */
    public Key deletedAfter(Duration window) {
        InvalidDefinitionException.unless(
                window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0,
                "A key cannot be deleted after " + DurationFormat.duration(window) + ": KMS waits from 7 to 30 days.");
        return new Key(identity, material, window, copy, roles, existingName);
    }

    /**
     * Has another key in the recovery region instead of its replica, so that its material never leaves the primary
     * region, and what it encrypted or signed is of no use in the other. Default: a replica.
     */
    public Key separateInRecovery(String reason) {
        Justification.checked("separateInRecovery", reason);
        return new Key(identity, material, deletionWindow, KeyCopy.SEPARATE, roles, existingName);
    }

    /** Roles that may do everything with the key, by their ARNs. Default: whom the account's IAM policies let. */
    public Key owners(InputVariable... arns) {
        return roles(roles.withOwners(InvalidDefinitionException.allGiven(arns, "variable")));
    }

    /**
     * Roles that may manage the key, replicate it and move its primary Region, but not use it, by their ARNs. Default:
     * whom the account's IAM policies let.
     */
    public Key administrators(InputVariable... arns) {
        return roles(roles.withAdministrators(InvalidDefinitionException.allGiven(arns, "variable")));
    }

    /**
     * It exists already, under that alias in both regions, such as {@code alias/central}: usually a multi-Region key and its
     * replica. Each stack finds it in its own region; nothing of it is made or changed, and its policy has to let AWS
     * services and workloads of the account use it. Default: it is made.
     *
     * @throws InvalidDefinitionException if that is not an alias, or is one of AWS's keys, whose policy cannot be changed
     */
    public Key existing(String alias) {
        InvalidDefinitionException.given(alias, "alias");
        InvalidDefinitionException.unless(
                alias.startsWith(ALIAS) && alias.length() > ALIAS.length() && !alias.startsWith("alias/aws/"),
                "\"" + alias
                        + "\" is not the alias of a customer managed key: write it as in \"alias/central\"; aliases that"
                        + " begin with alias/aws/ are AWS's.");
        return new Key(identity, material, deletionWindow, copy, roles, Optional.of(alias.substring(ALIAS.length())));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Key formerly(String name) {
        return new Key(identity.renamedFrom(name), material, deletionWindow, copy, roles, existingName);
    }

    @Override
    public String kind() {
        return "key";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }

    /** The variables that the coupling stack asks for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return roles.variables();
    }

    private Key of(KeyUsage usage, String spec) {
        return of(material.of(usage, spec));
    }

    private Key of(KeyMaterial other) {
        return new Key(identity, other, deletionWindow, copy, roles, existingName);
    }

    private Key roles(KeyRoles other) {
        return new Key(identity, material, deletionWindow, copy, other, existingName);
    }
}

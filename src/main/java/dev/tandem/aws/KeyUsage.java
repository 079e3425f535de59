package dev.tandem.aws;

import java.util.List;
import java.util.Optional;

/**
 * What a KMS key is for, and the kinds of key material that can do it outside the China regions.
 *
 * <p>Source: AWS KMS Developer Guide, "Key type reference" (2025), as far as version 5.100 of the provider knows them.
 */
public enum KeyUsage {
    /** Encrypts and decrypts. */
    ENCRYPT_DECRYPT("encrypt", "RSA_3072"),
    /** Signs and verifies. */
    SIGN_VERIFY("sign", "ECC_NIST_P256"),
    /** Makes and verifies message authentication codes. */
    GENERATE_VERIFY_MAC("make message authentication codes", "HMAC_256"),
    /** Derives secrets that are shared with another side. */
    KEY_AGREEMENT("agree on secrets", "ECC_NIST_P256");

    /** The spec of a symmetric key, which AWS services encrypt with; it encrypts and decrypts. */
    public static final String SYMMETRIC = "SYMMETRIC_DEFAULT";

    private static final List<String> CURVES = List.of("ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521");
    private static final List<String> RSA = List.of("RSA_2048", "RSA_3072", "RSA_4096");
    private static final List<String> HMAC = List.of("HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512");
    private static final List<String> SIGNING = List.of(
            "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "RSA_2048", "RSA_3072", "RSA_4096");

    private final String verb;
    private final String usualSpec;

    KeyUsage(String verb, String usualSpec) {
        this.verb = verb;
        this.usualSpec = usualSpec;
    }

    /** What such a key can do, in words: {@code sign}. */
    public String verb() {
        return verb;
    }

    /** The spec of such keys that is taken unless another is asked for; never the symmetric one. */
    public String usualSpec() {
        return usualSpec;
    }

    /** The specs of such keys, without the symmetric one. */
    public List<String> specs() {
        return switch (this) {
            case ENCRYPT_DECRYPT -> RSA;
            case SIGN_VERIFY -> SIGNING;
            case GENERATE_VERIFY_MAC -> HMAC;
            case KEY_AGREEMENT -> CURVES;
        };
    }

    /** One sentence on why a spec is not one of such keys, or nothing if it is. */
    public Optional<String> refusal(String spec) {
        if (specs().contains(spec)) {
            return Optional.empty();
        }
        return Optional.of("\"" + spec + "\" is not the spec of a key that can " + verb + ": KMS has "
                + String.join(", ", specs()) + " for that.");
    }
}

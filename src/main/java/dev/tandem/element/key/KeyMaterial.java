package dev.tandem.element.key;

import dev.tandem.aws.KeyUsage;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a key is made of.
 *
 * @param spec AWS's word for it, such as {@code SYMMETRIC_DEFAULT} or {@code ECC_NIST_P256}
 * @param rotation after how long KMS takes new material; empty leaves its usual 365 days, where it does so at all
 */
public record KeyMaterial(KeyUsage usage, String spec, Optional<Duration> rotation) {

    static final KeyMaterial SYMMETRIC =
            new KeyMaterial(KeyUsage.ENCRYPT_DECRYPT, KeyUsage.SYMMETRIC, Optional.empty());

    private static final Duration SHORTEST = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(2560);

    /** Whether it is what AWS services encrypt with. */
    public boolean symmetric() {
        return spec.equals(KeyUsage.SYMMETRIC);
    }

    KeyMaterial of(KeyUsage other, String otherSpec) {
        other.refusal(InvalidDefinitionException.given(otherSpec, "spec")).ifPresent(refusal -> {
            throw new InvalidDefinitionException(refusal);
        });
        return rotatable(new KeyMaterial(other, otherSpec, rotation));
    }

    KeyMaterial rotatedEvery(Duration period) {
        InvalidDefinitionException.unless(
                period.compareTo(SHORTEST) >= 0
                        && period.compareTo(LONGEST) <= 0
                        && period.equals(Duration.ofDays(period.toDays())),
                "A key cannot be rotated every " + DurationFormat.duration(period)
                        + ": KMS counts whole days, from 90 to 2560.");
        return rotatable(new KeyMaterial(usage, spec, Optional.of(period)));
    }

    private static KeyMaterial rotatable(KeyMaterial material) {
        InvalidDefinitionException.unless(
                material.symmetric() || material.rotation().isEmpty(),
                "A key of spec " + material.spec() + " cannot be rotated: KMS rotates symmetric keys only.");
        return material;
    }
}

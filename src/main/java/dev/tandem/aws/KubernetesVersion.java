package dev.tandem.aws;

import java.util.Optional;

/**
 * Which minor versions of Kubernetes EKS makes clusters of.
 *
 * <p>Source: Amazon EKS user guide, "Understand the Kubernetes version lifecycle on EKS" (February 2026): 14 months of
 * standard support and 12 of extended support, whereupon clusters are upgraded; 1.28 went on 26 November 2025.
 */
public final class KubernetesVersion {

    /** The default version of a cluster: the newest in the source. */
    public static final String USUAL = "1.35";

    private static final int OLDEST = 29;

    private KubernetesVersion() {}

    /** Why EKS makes no cluster of a minor version, unless it does; newer ones than were read of may well exist. */
    public static Optional<String> refusal(String version) {
        var minor = Integer.parseInt(version.substring(version.indexOf('.') + 1));
        return minor >= OLDEST
                ? Optional.empty()
                : Optional.of("EKS makes no clusters of Kubernetes " + version
                        + ": the oldest it had in February 2026 is" + " 1." + OLDEST + ".");
    }
}

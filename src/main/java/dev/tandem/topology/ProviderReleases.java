package dev.tandem.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is known of the releases of the AWS provider: which Tandem's modules are tested with, and which fail. */
public final class ProviderReleases {

    /** The release whose real provider validates, plans and applies every module and stack in Tandem's own tests. */
    public static final ProviderRelease OLDEST = ProviderRelease.of("5.100.0");

    /** The release whose schema every module and stack is held to in Tandem's own tests. */
    public static final ProviderRelease NEWEST = ProviderRelease.of("6.66.0");

    /** Decoding the state of flow logs, launch templates and resource identities failed in turn until 6.16.0. */
    private static final int FIRST_SOUND_MINOR = 16;

    private static final ProviderRelease REPEATED = ProviderRelease.of("6.14.1");
    private static final ProviderRelease BROKERS = ProviderRelease.of("6.38.0");

    private ProviderReleases() {}

    /**
     * Why a release cannot be relied on for what Tandem does, if so.
     *
     * <p>Sources: issues 43516 (a plan without refresh replaces resources because of their region, until 6.5.0), 44191 and
     * 44195 (state of an older provider cannot be decoded, until 6.13.0), 44375 and 44518 (resource identities, until
     * 6.14.1 and 6.16.0) of hashicorp/terraform-provider-aws; pull request 4002 of alphagov/govuk-infrastructure (users of
     * RabbitMQ brokers, 6.38.0).
     */
    public static Optional<String> fault(ProviderRelease release) {
        if (release.equals(BROKERS)) {
            return Optional.of("updates users of RabbitMQ brokers by a call that Amazon MQ refuses");
        }
        return release.major() == NEWEST.major() && release.minor() < FIRST_SOUND_MINOR
                ? Optional.of("cannot read parts of the state that an older release wrote")
                : Optional.empty();
    }

    /** The releases that have a {@link #fault}, in order. */
    public static List<ProviderRelease> faulty() {
        var early = IntStream.range(0, FIRST_SOUND_MINOR).mapToObj(minor -> new ProviderRelease(6, minor, 0));
        return Stream.concat(early, Stream.of(REPEATED, BROKERS)).sorted().toList();
    }

    static String usual() {
        var without = faulty().stream().map(release -> "!= " + release).collect(Collectors.joining(", "));
        return ">= " + OLDEST.major() + "." + OLDEST.minor() + ", " + without + ", < " + (NEWEST.major() + 1) + ".0";
    }
}

package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.ProviderRelease;
import dev.tandem.topology.ProviderReleases;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The releases of the AWS provider that a topology allows are such as Tandem is tested with, and none that is known to fail. */
final class ProviderIsTested implements Rule {

    /** Whatever comes after the majors that are known. */
    private static final ProviderRelease LATER = new ProviderRelease(Integer.MAX_VALUE, 0, 0);

    @Override
    public String id() {
        return "topology/provider-is-tested";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Stream.of(untested(topology), unbounded(topology), faulty(topology))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> untested(Topology topology) {
        return allows(topology, ProviderReleases.OLDEST) || allows(topology, ProviderReleases.NEWEST)
                ? Optional.empty()
                : Optional.of(finding(
                        topology,
                        "The provider \"" + constraint(topology) + "\" allows neither " + ProviderReleases.OLDEST
                                + " nor " + ProviderReleases.NEWEST
                                + " of the AWS provider, the releases that Tandem's modules are tested with."));
    }

    private Optional<Finding> unbounded(Topology topology) {
        return allows(topology, LATER)
                ? Optional.of(finding(
                        topology,
                        "The provider \"" + constraint(topology) + "\" allows every later major of the AWS provider,"
                                + " which may have dropped what the modules set."))
                : Optional.empty();
    }

    private Optional<Finding> faulty(Topology topology) {
        var faulty = ProviderReleases.faulty().stream()
                .filter(release -> allows(topology, release))
                .toList();
        if (faulty.isEmpty()) {
            return Optional.empty();
        }
        var names = faulty.stream().map(ProviderRelease::toString).collect(Collectors.joining(", "));
        var finding = finding(
                topology,
                "The provider \"" + constraint(topology)
                        + "\" allows releases of the AWS provider that are known to fail: " + names + ".");
        for (var release : faulty) {
            finding = finding.because(
                    release + " " + ProviderReleases.fault(release).orElseThrow());
        }
        return Optional.of(finding);
    }

    private static boolean allows(Topology topology, ProviderRelease release) {
        return topology.provider().allows(release);
    }

    private static String constraint(Topology topology) {
        return topology.provider().constraint();
    }

    private Finding finding(Topology topology, String summary) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.name(),
                summary,
                "Say .provider(\"~> " + ProviderReleases.NEWEST.major() + "." + ProviderReleases.NEWEST.minor()
                        + "\"), or remove it to have the default.",
                topology.provider().origin());
    }
}

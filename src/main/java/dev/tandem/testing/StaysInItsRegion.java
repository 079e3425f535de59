package dev.tandem.testing;

import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Provider;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stack of a region builds in that region alone: what ties both regions together is in the coupling stack. */
final class StaysInItsRegion implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.settings().stream().flatMap(StaysInItsRegion::broken).findFirst();
    }

    private static Stream<String> broken(Setting setting) {
        return Stream.concat(
                setting.documents().stream().flatMap(StaysInItsRegion::providers), recoveryInPrimary(setting).stream());
    }

    private static Stream<String> providers(Document document) {
        var declared = document.providers().stream().map(Provider::address).collect(Collectors.toSet());
        return document.modules().stream().flatMap(call -> call.providers().values().stream()
                .filter(provider -> !declared.contains(provider))
                .map(provider -> "hands the provider " + provider + " to the module " + call.module()
                        + " in the stack " + document.name() + ", which has "
                        + String.join(" and ", declared.stream().sorted().toList()) + "."));
    }

    private static Optional<String> recoveryInPrimary(Setting setting) {
        var topology = setting.topology();
        var before = primary(setting.without()).collect(Collectors.toSet());
        return naming(topology, before)
                .findFirst()
                .map(line -> "names the recovery region in the primary stack, in " + line.strip()
                        + " - what spans both regions belongs to the coupling stack.");
    }

    private static Stream<String> naming(Topology topology, Set<String> before) {
        var recovery = topology.recovery().region().id();
        return primary(topology).filter(line -> line.contains(recovery)).filter(line -> !before.contains(line));
    }

    private static Stream<String> primary(Topology topology) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals(topology.name() + "-primary"))
                .flatMap(document -> document.json().lines());
    }
}

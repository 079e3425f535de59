package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An entry that the whole internet may use leads to a load balancer that speaks TLS. */
final class EntryIsEncrypted implements Rule {

    @Override
    public String id() {
        return "edge/entry-is-encrypted";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return LoadBalancers.of(topology)
                .filter(balancer -> topology.isEntered(balancer.element()))
                .filter(balancer -> !balancer.settings().closed())
                .flatMap(balancer -> balancer.settings().listener() instanceof Listener.ClearText clear
                        ? Stream.of(finding(topology, balancer, clear))
                        : Stream.of());
    }

    private Finding finding(Topology topology, LoadBalancers.Of balancer, Listener.ClearText clear) {
        var element = balancer.element();
        var entry = topology.entriesTo(element).get(0);
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(element.name()),
                        "The " + element.kind() + " takes plain HTTP from the internet on port " + balancer.port()
                                + ": nothing encrypts it between its clients and AWS.",
                        "Speak TLS with .certificate(...) and without .clearText(...), or name the clients with"
                                + " .clientsFrom(...). If all that it serves is public, accept the finding with the"
                                + " reason.",
                        element.origin())
                .because("the " + entry.kind() + " \"" + entry.name() + "\" leads to it")
                .because(".clearText(...) gives the reason \"" + clear.reason() + "\"");
    }
}

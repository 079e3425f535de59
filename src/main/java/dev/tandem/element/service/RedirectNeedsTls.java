package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Port 80 sends clients on to TLS only where there is TLS, and on another port. */
final class RedirectNeedsTls implements Rule {

    @Override
    public String id() {
        return "edge/redirect-needs-tls";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return LoadBalancers.of(topology)
                .filter(settings -> settings.settings().redirecting())
                .flatMap(settings -> findings(topology, settings));
    }

    private Stream<Finding> findings(Topology topology, LoadBalancers.Of settings) {
        if (settings.settings().listener() instanceof Listener.ClearText) {
            return Stream.of(finding(
                    topology,
                    settings.element(),
                    "speaks clear text: there is no TLS that port 80 could send clients on to.",
                    "Leave out .redirectsHttp(), or speak TLS by leaving out .clearText(...)."));
        }
        if (settings.port() == 80) {
            return Stream.of(finding(
                    topology,
                    settings.element(),
                    "speaks TLS on port 80 itself: the port can have one listener only.",
                    "Speak TLS on another port with .listensOn(443), or leave out .redirectsHttp()."));
        }
        return Stream.of();
    }

    private Finding finding(Topology topology, Element element, String why, String fix) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(element.name()),
                "The " + element.kind() + " redirects HTTP, but " + why,
                fix,
                element.origin());
    }
}

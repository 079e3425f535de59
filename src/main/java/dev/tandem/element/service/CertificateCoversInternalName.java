package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service that others use under TLS is found by a name that its certificate is for. */
final class CertificateCoversInternalName implements Rule {

    @Override
    public String id() {
        return "edge/certificate-covers-internal-name";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> !(service.front().listener() instanceof Listener.ClearText))
                .map(service -> new InternalAccess(topology, service))
                .filter(InternalAccess::used)
                .flatMap(access -> check(topology, access));
    }

    private Stream<Finding> check(Topology topology, InternalAccess access) {
        var name = access.name();
        if (name.isEmpty()) {
            return Stream.of(unnamed(topology, access.service()));
        }
        return name.filter(first -> !access.certified(first)).stream()
                .map(first -> uncovered(topology, access.service(), first));
    }

    private Finding unnamed(Topology topology, Service service) {
        var name = service.name();
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(name),
                users(topology, service) + " " + name + " under TLS, by the name that AWS gave its load balancer. No"
                        + " certificate is for that name, so clients that compare names refuse the connection.",
                "Name it in a private zone, as in privateZone(\"internal.example.com\").name(\"" + name + "\", " + name
                        + "), by a name that its certificate has" + otherwise(topology, service) + ".",
                service.origin());
    }

    private static String otherwise(Topology topology, Service service) {
        return Entered.byAny(topology, service) ? "" : ", or let " + service.name() + " speak .clearText(\"reason\")";
    }

    private Finding uncovered(Topology topology, Service service, String name) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                users(topology, service) + " " + service.name() + " by the name " + name
                        + ", for which its certificate is not issued: clients that compare names refuse the connection.",
                "Add .andNamed(\"" + name + "\") to the certificate.",
                service.origin());
    }

    private static String users(Topology topology, Service service) {
        var users = topology.usersOf(service).stream().map(Workload::name).toList();
        return users.stream().collect(Collectors.joining(", ")) + (users.size() == 1 ? " reaches" : " reach");
    }
}

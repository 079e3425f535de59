package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Certificate;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.Listener;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers under a name shows a certificate for that name, or clients turn away. */
final class CertificateCoversHostname implements Rule {

    @Override
    public String id() {
        return "edge/certificate-covers-hostname";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.hostnames().stream()
                .flatMap(hostname -> shown(hostname)
                        .filter(certificate -> !certificate.covers(hostname.name()))
                        .map(certificate -> finding(topology, hostname, certificate))
                        .stream());
    }

    private static Optional<Certificate> shown(Hostname hostname) {
        return hostname.target() instanceof Service service
                        && service.front().listener() instanceof Listener.Issued issued
                ? Optional.of(issued.certificate())
                : Optional.empty();
    }

    private Finding finding(Topology topology, Hostname hostname, Certificate certificate) {
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(hostname.name()),
                        "The name " + hostname.name() + " leads to "
                                + hostname.target().name()
                                + ", whose certificate is for " + String.join(", ", certificate.names())
                                + ": clients find that it is not the server they asked for, and turn away.",
                        "Add .andNamed(\"" + hostname.name() + "\") to the certificate.",
                        hostname.origin())
                .because("the certificate is written at " + certificate.origin());
    }
}

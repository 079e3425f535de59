package dev.tandem.element.dns;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.Listener;
import dev.tandem.element.service.LoadBalancers;
import dev.tandem.rules.Rule;
import dev.tandem.topology.IssuedCertificate;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What answers under a name shows a certificate for that name, or clients turn away. */
final class CertificateCoversHostname implements Rule {

    @Override
    public String id() {
        return "edge/certificate-covers-hostname";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Hostname.class).flatMap(hostname -> shown(topology, hostname)
                .filter(certificate -> !certificate.covers(hostname.name()))
                .map(certificate -> finding(topology, hostname, certificate)));
    }

    private static Stream<IssuedCertificate> shown(Topology topology, Hostname hostname) {
        return LoadBalancers.of(topology)
                .filter(settings -> settings.element().equals(hostname.target()))
                .map(settings -> settings.settings().listener())
                .filter(Listener.Issued.class::isInstance)
                .map(listener -> ((Listener.Issued) listener).certificate());
    }

    private Finding finding(Topology topology, Hostname hostname, IssuedCertificate certificate) {
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

package dev.tandem.element.service;

import dev.tandem.topology.InputVariable;
import dev.tandem.topology.IssuedCertificate;

/** How a service's load balancer speaks to its clients. */
public sealed interface Listener {

    /** TLS, with an ACM certificate of the region, whose ARN is given when Terraform runs. */
    record Tls(InputVariable certificate) implements Listener {}

    /** TLS, with a certificate that is issued with the system. */
    record Issued(IssuedCertificate certificate) implements Listener {}

    /** Clear text, for a reason. */
    record ClearText(String reason) implements Listener {}
}

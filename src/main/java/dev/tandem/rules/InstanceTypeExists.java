package dev.tandem.rules;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The instance type of a service is one that EC2 has. */
final class InstanceTypeExists implements Rule {

    @Override
    public String id() {
        return "compute/instance-type-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.services().stream().flatMap(service -> Stream.of(Side.values())
                .map(service::instanceTypeIn)
                .distinct()
                .flatMap(name -> InstanceType.refusal(InstanceType.Service.EC2, name).stream())
                .map(refusal -> finding(topology, service, refusal)));
    }

    private Finding finding(Topology topology, Service service, String refusal) {
        var subject = topology.subject(service.name());
        return Finding.of(
                id(),
                Severity.ERROR,
                subject,
                refusal,
                "Correct .instanceType(...), or leave it out.",
                service.origin());
    }
}

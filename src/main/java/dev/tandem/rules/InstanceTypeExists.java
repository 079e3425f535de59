package dev.tandem.rules;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.stream.Stream;

/** The instance type of a workload is one that EC2 has. */
final class InstanceTypeExists implements Rule {

    @Override
    public String id() {
        return "compute/instance-type-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Workload.class).flatMap(workload -> types(workload)
                .distinct()
                .flatMap(name -> InstanceType.refusal(InstanceType.Service.EC2, name).stream())
                .map(refusal -> finding(topology, workload, refusal)));
    }

    private static Stream<String> types(Workload workload) {
        return Stream.of(RegionRole.values()).map(workload::instanceTypeIn);
    }

    private Finding finding(Topology topology, Workload workload, String refusal) {
        var subject = topology.subject(workload.name());
        return Finding.of(
                id(),
                Severity.ERROR,
                subject,
                refusal,
                "Correct .instanceType(...), or leave it out.",
                workload.origin());
    }
}

package dev.tandem.rules;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Image;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.Arrays;
import java.util.stream.Stream;

/** A copied image is built for the processors of its source, so instances on others cannot boot from it. */
final class CopyKeepsArchitecture implements Rule {

    @Override
    public String id() {
        return "compute/copy-keeps-architecture";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Workload.class)
                .filter(workload -> workload.spec().image() instanceof Image.Copied)
                .filter(CopyKeepsArchitecture::isOnBothKinds)
                .map(workload -> finding(topology, workload));
    }

    private static boolean isOnBothKinds(Workload workload) {
        return Arrays.stream(RegionRole.values())
                        .flatMap(side -> InstanceType.of(workload.instanceTypeIn(side)).stream())
                        .map(InstanceType::graviton)
                        .distinct()
                        .count()
                > 1;
    }

    private Finding finding(Topology topology, Workload workload) {
        var primary = workload.instanceTypeIn(RegionRole.PRIMARY);
        var recovery = workload.instanceTypeIn(RegionRole.RECOVERY);
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(workload.name()),
                "The image is copied to the recovery region, but only one of " + primary + " and " + recovery
                        + " is a Graviton: the copy boots on the processors of its source and on no others.",
                "Give the recovery region an instance type like " + primary + ", or each region a separate image with"
                        + " .image(variable(...)).",
                workload.origin());
    }
}

package dev.tandem.resilience.proof;

import static dev.tandem.Tandem.*;

import dev.tandem.element.accelerator.Accelerator;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import java.util.stream.IntStream;

/** An estate of many services in two regions: ten at a time share a database and an accelerator. */
public final class Estate {

    private static final int TOGETHER = 10;

    private Estate() {}

    /** The estate of so many services. */
    public static Topology of(int services) {
        var estate = topology("estate")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("estate-terraform-state"));
        for (int first = 0; first < services; first += TOGETHER) {
            estate = estate.entry(system(first, Math.min(TOGETHER, services - first)));
        }
        return estate.build();
    }

    private static Accelerator system(int first, int count) {
        var ledger = postgres("ledger-" + first).replicaInRecovery();
        var services = IntStream.range(first, first + count)
                .mapToObj(number -> service("service-" + number)
                        .port(8000 + number)
                        .instances(2)
                        .neededInstances(1)
                        .uses(ledger))
                .toArray(Service[]::new);
        return accelerator("edge-" + first).to(services);
    }
}

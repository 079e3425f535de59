package dev.tandem.cli;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.Analysis;
import dev.tandem.compiler.RunbookFile;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Time grows with the services, not with their square: four times the services take four times as long, where the square
 * would take sixteen. The least of several runs is compared, in time of the processor, so that other programs do not count.
 */
class ScaleTest {

    private static final int FEW = 100;
    private static final int TIMES = 4;

    @Test
    void fourTimesTheServicesTakeAboutFourTimesAsLong() {
        leastTime(FEW);
        double few = leastTime(FEW);
        double many = leastTime(FEW * TIMES);
        assertThat(many / few).isBetween(1.0, TIMES * 2.5);
    }

    private static double leastTime(int services) {
        return IntStream.range(0, 5).mapToLong(run -> time(services)).min().orElseThrow();
    }

    private static long time(int services) {
        var topology = estate(services);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(Analysis.of(topology, OwnFiles.UNREAD).compiles()).isTrue();
        assertThat(RunbookFile.markdown(topology, OwnFiles.UNREAD)).contains("svc-" + (services - 1));
        assertThat(Proving.of(topology).regionLosses()).hasSize(services);
        return threads.getCurrentThreadCpuTime() - before;
    }

    /** Services with a global database and an accelerator each. */
    private static Topology estate(int services) {
        var estate = topology("estate")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("estate-terraform-state"))
                .strategy(warmStandby());
        for (int number = 0; number < services; number++) {
            var data = auroraPostgres("data-" + number).globalDatabase();
            var service = service("svc-" + number).port(8000 + number).uses(data);
            estate = estate.entry(accelerator("edge-" + number).to(service));
        }
        return estate.build();
    }
}

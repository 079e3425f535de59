package dev.tandem.element.search;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.OptionalInt;

/**
 * The gp3 volume of each data node. Limits: EBS user guide and OpenSearch Service quotas (2026).
 *
 * @param iops beyond what its size includes
 * @param throughput in MiB/s, beyond what its size includes
 */
public record SearchVolume(int gibibytes, OptionalInt iops, OptionalInt throughput) {

    /** A hundred gibibytes with the speed that comes with them. */
    static final SearchVolume USUAL = new SearchVolume(100, OptionalInt.empty(), OptionalInt.empty());

    private static final int STEP = 3_072;

    /**
     * A volume.
     *
     * @throws InvalidDefinitionException if AWS has none of that size or speed
     */
    public SearchVolume {
        InvalidDefinitionException.unless(
                gibibytes >= 10 && gibibytes <= 24_576,
                "A volume of " + gibibytes + " GiB is not possible: OpenSearch Service takes 10 to 24576.");
        checked(iops, 3_000, 16_000 * steps(gibibytes), "IOPS", gibibytes);
        checked(throughput, 125, 1_000 * steps(gibibytes), "MiB/s", gibibytes);
    }

    private static int steps(int gibibytes) {
        return (gibibytes + STEP - 1) / STEP;
    }

    private static void checked(OptionalInt value, int least, int most, String unit, int gibibytes) {
        value.ifPresent(number -> InvalidDefinitionException.unless(
                number >= least && number <= most,
                number + " " + unit + " are not possible on " + gibibytes + " GiB: give " + least + " to " + most
                        + "."));
    }
}

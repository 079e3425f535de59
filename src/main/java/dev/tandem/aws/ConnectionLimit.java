package dev.tandem.aws;

/**
 * How many connections a database accepts by default; RDS and Aurora reckon it from the memory of the class.
 *
 * <p>Source: RDS user guide, "Quotas and constraints for Amazon RDS", maximum number of database connections, and Aurora
 * user guide, "Maximum connections to an Aurora DB instance" (read 2026). RDS keeps some of the memory for itself, so
 * that the true number is a little smaller; for a class whose memory is not known here a small one is assumed.
 */
public final class ConnectionLimit {

    private static final double SMALL_GIB = 4;
    private static final double BYTES_PER_GIB = 1024.0 * 1024 * 1024;

    private ConnectionLimit() {}

    /** Of an RDS instance. */
    public static long of(DatabaseEngine engine, String instanceClass) {
        var memory = memory(instanceClass);
        return switch (engine.id()) {
            case "postgres" -> most(memory, 9_531_392, 5_000);
            case "mariadb" -> most(memory, 25_165_760, 12_000);
            case "mysql" -> most(memory, 12_582_880, 100_000);
            case "oracle-se2", "oracle-ee" -> most(memory, 9_868_951, 20_000);
            default -> 32_767;
        };
    }

    /** Of a provisioned instance of Aurora; MySQL's limit grows by a thousand with each doubling beyond 8 GiB. */
    public static long of(AuroraEngine engine, String instanceClass) {
        var memory = memory(instanceClass);
        if (engine.equals(AuroraEngine.POSTGRESQL)) {
            return most(memory, 9_531_392, 5_000);
        }
        var doublings = Math.log(Math.max(1, memory / BYTES_PER_GIB / 8)) / Math.log(2);
        return memory < 8 * BYTES_PER_GIB ? most(memory, 47_000_000, 1_000) : Math.round(1_000 * doublings);
    }

    private static long most(double memory, long bytesEach, long limit) {
        return Math.min(Math.round(memory / bytesEach), limit);
    }

    private static double memory(String instanceClass) {
        return InstanceType.of(instanceClass)
                        .map(InstanceType::memoryGib)
                        .map(gib -> gib.orElse(SMALL_GIB))
                        .orElse(SMALL_GIB)
                * BYTES_PER_GIB;
    }
}

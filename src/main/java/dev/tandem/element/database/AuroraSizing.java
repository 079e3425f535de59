package dev.tandem.element.database;

import java.util.Optional;

/**
 * How an Aurora cluster is sized in the recovery region.
 *
 * @param size of its instances there, where it differs
 * @param instances how many run in normal operation, where the strategy's number is not used
 * @param forwardsWrites whether it passes writes on to the primary region
 */
public record AuroraSizing(Optional<AuroraSize> size, Optional<Integer> instances, boolean forwardsWrites) {

    static final AuroraSizing BY_STRATEGY = new AuroraSizing(Optional.empty(), Optional.empty(), false);

    /** The RDS instance class there. Default: the same as in the primary region. */
    public AuroraSizing instanceClass(String other) {
        return new AuroraSizing(Optional.of(new AuroraSize.Provisioned(other)), instances, forwardsWrites);
    }

    /** The bounds, in Aurora capacity units, of serverless instances there. Default: as in the primary region. */
    public AuroraSizing serverless(int least, int most) {
        return new AuroraSizing(Optional.of(AuroraSize.serverless(least, most)), instances, forwardsWrites);
    }

    /**
     * How many instances run in normal operation; a failover needs one. Default: the strategy's number, at least one.
     */
    public AuroraSizing instances(int count) {
        return new AuroraSizing(size, Optional.of(AuroraCluster.counted(count)), forwardsWrites);
    }

    /** Passes writes on to the primary region. */
    AuroraSizing forwarding() {
        return new AuroraSizing(size, instances, true);
    }
}

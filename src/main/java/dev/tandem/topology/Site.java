package dev.tandem.topology;

import dev.tandem.aws.Region;
import dev.tandem.aws.Zone;
import dev.tandem.diagnostics.Origin;
import java.util.List;

/** A region that a system lives in, and its network there. */
public record Site(RegionRole side, Region region, Network network, Origin origin) {

    /** The zones its network spans. */
    public List<Zone> zones() {
        return network.zonesIn(region);
    }
}

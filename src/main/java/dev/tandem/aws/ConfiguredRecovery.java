package dev.tandem.aws;

import static dev.tandem.aws.EvidenceLevel.ASSUMED;
import static dev.tandem.aws.EvidenceLevel.DOCUMENTED;

import java.time.Duration;

/** Events whose time follows from the settings of what recovers. */
final class ConfiguredRecovery {

    private ConfiguredRecovery() {}

    /** The lease that two nodes share goes stale, and the program of the cold one takes it and starts. */
    static Recovery coldNodeTakesOver(Duration wait) {
        return new Recovery(
                "cold-node-takes-over",
                "the cold one of two nodes takes over",
                new Estimate(DurationRange.of(wait).then(DurationRange.minutes(1, 5)), ASSUMED),
                new Estimate(DurationRange.NONE, DOCUMENTED),
                "Corda Enterprise, \"Hot-cold high availability deployment\" (2019): a node may take the lease once it was"
                        + " not renewed for the wait interval; how long a node takes to start is not published");
    }

    /** Route 53 finds an endpoint unhealthy after so many checks in a row, and clients ask again when the TTL ends. */
    static Recovery dnsMovesClients(Duration interval, int threshold, Duration timeToLive) {
        return new Recovery(
                "dns-moves-clients",
                "Route 53 answers with another region",
                new Estimate(DurationRange.of(interval.multipliedBy(threshold).plus(timeToLive)), DOCUMENTED),
                new Estimate(DurationRange.NONE, DOCUMENTED),
                "Route 53 developer guide, \"How Route 53 determines whether a health check is healthy\": checks every"
                        + " 30 or 10 seconds, three in a row by default (read 2026)");
    }

    /** Global Accelerator finds an endpoint unhealthy after so many checks in a row; no client has to ask again. */
    static Recovery acceleratorMovesClients(Duration interval, int threshold) {
        return new Recovery(
                "accelerator-moves-clients",
                "Global Accelerator sends clients to another region",
                new Estimate(DurationRange.of(interval.multipliedBy(threshold)), DOCUMENTED),
                new Estimate(DurationRange.NONE, DOCUMENTED),
                "Global Accelerator API, CreateEndpointGroup (botocore 1.43, 2026): checks every 30 or 10 seconds, three"
                        + " in a row by default");
    }
}

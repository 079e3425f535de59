package dev.tandem.element.dns;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Metric;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What whoever has a certificate is told of: ACM could not renew it.
 *
 * <p>Source: ACM user guide, "Supported CloudWatch metrics" and "Managed certificate renewal" (read 2026): it is renewed 60
 * days ahead, and its remaining days are published twice a day.
 */
final class CertificateAlarms {

    private final DataSources dataSources;
    private final RegionRole side;

    CertificateAlarms(DataSources dataSources, RegionRole side) {
        this.dataSources = dataSources;
        this.side = side;
    }

    Stream<Alarm> of(Certificate certificate) {
        return Stream.of(Alarm.on(
                        certificate,
                        "expiring",
                        "ACM has not renewed the certificate of " + certificate.name()
                                + ", which ends within a month: look"
                                + " whether its validation record is still in the zone.")
                .metric(Metric.minimum(
                        "AWS/CertificateManager",
                        "DaysToExpiry",
                        Map.of("CertificateArn", dataSources.certificateArn(side, certificate))))
                .below(30)
                .every(Duration.ofDays(1), 1));
    }
}

package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.aws.ServiceLevel.Measure;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelTest {

    @ParameterizedTest
    @CsvSource({
        "rds, 99.95, 99.5",
        "aurora, 99.99, 99.9",
        "ec2, 99.99, 99.5",
        "elasticloadbalancing, 99.99, 99.9",
        "elasticfilesystem, 99.99, 99.9",
        "globalaccelerator, 99.99, 99.5"
    })
    void oneZoneIsAgreedToBeWorse(String service, double severalZones, double oneZone) {
        var level = ServiceLevel.of(service).orElseThrow();
        assertThat(level.severalZones()).isEqualTo(severalZones);
        assertThat(level.oneZone()).hasValue(oneZone);
    }

    @Test
    void everyAgreementIsNamedOnceAndIsAPercentage() {
        assertThat(ServiceLevel.all()).extracting(ServiceLevel::service).doesNotHaveDuplicates();
        assertThat(ServiceLevel.all()).allSatisfy(level -> {
            assertThat(level.severalZones()).isBetween(99.0, 100.0);
            assertThat(level.oneZone().orElse(99.0)).isLessThan(level.severalZones() + 0.001);
            assertThat(level.source()).isNotBlank();
        });
    }

    @Test
    void whatWasNotReadIsNotCalledConfirmed() {
        assertThat(ServiceLevel.all())
                .filteredOn(level -> !level.confirmed())
                .containsExactly(
                        ServiceLevel.MQ,
                        ServiceLevel.SNS,
                        ServiceLevel.SQS,
                        ServiceLevel.NAT_GATEWAY,
                        ServiceLevel.SES,
                        ServiceLevel.SECRETS_MANAGER);
    }

    @Test
    void requestsAndMinutesAreToldApart() {
        assertThat(ServiceLevel.S3.measure()).isEqualTo(Measure.REQUESTS);
        assertThat(ServiceLevel.RDS.measure()).isEqualTo(Measure.TIME);
    }

    @Test
    void anUnknownServiceHasNoAgreement() {
        assertThat(ServiceLevel.of("quantum")).isEmpty();
    }

    /** The product that the resilience notes work out by hand for name, balancer, instances and Aurora. */
    @Test
    void aSerialStackMultiplies() {
        var product = DoubleStream.of(
                        ServiceLevel.ROUTE_53.severalZones(),
                        ServiceLevel.LOAD_BALANCER.severalZones(),
                        ServiceLevel.EC2.severalZones(),
                        ServiceLevel.AURORA.severalZones())
                .map(percent -> percent / 100)
                .reduce(1, (one, other) -> one * other);
        assertThat(product).isCloseTo(0.99970003, within(1e-8));
    }
}

package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.aws.InstanceType.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypeTest {

    @ParameterizedTest
    @CsvSource({
        "m6i.large, EC2, m6i, large",
        "db.r6g.2xlarge, RDS, r6g, 2xlarge",
        "mq.m5.large, MQ, m5, large",
        "m6g.large.search, OPENSEARCH, m6g, large",
        "m7i-flex.xlarge, EC2, m7i-flex, xlarge",
        "c7g.metal, EC2, c7g, metal",
        "m7i.metal-24xl, EC2, m7i, metal-24xl",
        "or1.medium.search, OPENSEARCH, or1, medium"
    })
    void aNameTellsServiceFamilyAndSize(String text, Service service, String family, String size) {
        assertThat(InstanceType.parse(text))
                .isEqualTo(new InstanceType(service, family, size))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "large", "m6i", "m6i.", "m6i.huge", "M6i.large", "db.r6g", "db.m6g.large.search", "m6i large"
            })
    void anythingElseIsNoInstanceType(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceType.parse(text))
                .withMessage("\"" + text + "\" is not an instance type: use a family and a size, such as m6i.large,"
                        + " db.r6g.large, mq.m5.large or m6g.large.search.");
    }

    @ParameterizedTest
    @CsvSource({"RDS, m6i.large, db.r6g.large", "EC2, db.r6g.large, m6i.large", "MQ, rabbit, mq.m5.large"})
    void aServiceRefusesTheMachinesOfAnother(Service service, String text, String example) {
        assertThat(InstanceType.refusal(service, text)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("\"" + text + "\" is not an ")
                .endsWith("use a text such as " + example + "."));
    }

    @ParameterizedTest
    @CsvSource({"RDS, db.t4g.medium", "EC2, t3.micro", "MQ, mq.m7g.large", "OPENSEARCH, r6g.large.search"})
    void aServiceTakesItsOwnMachines(Service service, String text) {
        assertThat(InstanceType.refusal(service, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t2.micro", "t3.large", "t3a.nano", "db.t4g.medium", "mq.t3.micro", "t3.small.search"})
    void theTSeriesIsBurstable(String text) {
        assertThat(InstanceType.parse(text).burstable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m6i.large", "trn1.2xlarge", "db.r6g.large"})
    void otherSeriesAreNot(String text) {
        assertThat(InstanceType.parse(text).burstable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t4g.small", "m6g.large", "c7gn.large", "x2gd.large", "im4gn.large", "g5g.xlarge", "a1.large"})
    void gravitonHasAGAmongItsTraits(String text) {
        assertThat(InstanceType.parse(text).graviton()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t3.small", "m6i.large", "g4dn.xlarge", "x2iedn.xlarge", "c5.large", "m7a.large"})
    void aGBeforeTheNumberIsAGraphicsCard(String text) {
        assertThat(InstanceType.parse(text).graviton()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"db.r6g.large, true", "x2gd.large, true", "db.m6g.large, false", "c6i.large, false", "t3.large, false"})
    void theRAndXSeriesAreMemoryOptimised(String text, boolean expected) {
        assertThat(InstanceType.parse(text).memoryOptimised()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "m5.large, 2, 8",
        "m6i.16xlarge, 64, 256",
        "m6g.medium, 1, 4",
        "m7g.4xlarge, 16, 64",
        "m7i.8xlarge, 32, 128",
        "r5.24xlarge, 96, 768",
        "db.r6g.large, 2, 16",
        "r6i.xlarge, 4, 32",
        "r7g.2xlarge, 8, 64",
        "c5.9xlarge, 36, 72",
        "c6g.medium, 1, 2",
        "c6i.12xlarge, 48, 96",
        "t3.nano, 2, 0.5",
        "t3.2xlarge, 8, 32",
        "t4g.medium, 2, 4",
        "t2.micro, 1, 1"
    })
    void sizeTellsCpusAndMemory(String text, int vcpus, double memory) {
        assertThat(InstanceType.parse(text).vcpus()).hasValue(vcpus);
        assertThat(InstanceType.parse(text).memoryGib()).hasValue(memory);
    }

    @Test
    void whatASizeDoesNotTellIsLeftOpen() {
        assertThat(InstanceType.parse("c7g.metal").vcpus()).isEmpty();
        assertThat(InstanceType.parse("c5n.large").memoryGib()).isEmpty();
        assertThat(InstanceType.parse("x2gd.large").memoryGib()).isEmpty();
    }

    @Test
    void theGenerationIsTheNumberInTheFamily() {
        assertThat(InstanceType.parse("db.r6g.large").generation()).isEqualTo(6);
    }
}

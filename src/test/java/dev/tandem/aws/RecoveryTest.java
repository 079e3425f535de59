package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    void theStandbyOfAnInstanceTakesOneOrTwoMinutesAndLosesNothing() {
        assertThat(Recovery.RDS_STANDBY_TAKES_OVER.time().range()).isEqualTo(DurationRange.seconds(60, 120));
        assertThat(Recovery.RDS_STANDBY_TAKES_OVER.time().evidence()).isEqualTo(EvidenceLevel.PUBLISHED);
        assertThat(Recovery.RDS_STANDBY_TAKES_OVER.loss().range()).isEqualTo(DurationRange.NONE);
    }

    @Test
    void anAsynchronousCopyLosesSomething() {
        assertThat(Recovery.all())
                .filteredOn(recovery -> !recovery.loss().range().equals(DurationRange.NONE))
                .containsExactly(
                        Recovery.AURORA_GLOBAL_FAILOVER,
                        Recovery.REPLICA_IS_PROMOTED,
                        Recovery.BACKUP_IS_RESTORED,
                        Recovery.DATABASE_IS_RESTORED,
                        Recovery.VAULT_COPY_IS_RESTORED,
                        Recovery.SEARCH_FOLLOWER_IS_STOPPED,
                        Recovery.BROKER_IS_PROMOTED,
                        Recovery.FILE_SYSTEM_COPY_IS_OPENED,
                        Recovery.BUCKET_COPY_IS_READ,
                        Recovery.CACHE_REPLICA_TAKES_OVER,
                        Recovery.CACHE_GLOBAL_FAILOVER,
                        Recovery.TABLE_REPLICA_IS_USED);
    }

    /** A topology states its own figure by the id, so that a sentence can be reworded. */
    @Test
    void eachHasTheIdOfItsName() throws IllegalAccessException {
        for (var field : Recovery.class.getFields()) {
            assertThat(((Recovery) field.get(null)).id())
                    .isEqualTo(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(Recovery.all()).hasSize(Recovery.class.getFields().length);
        for (var field : Rate.class.getFields()) {
            assertThat(((Rate) field.get(null)).id())
                    .isEqualTo(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(Rate.all()).hasSize(Rate.class.getFields().length);
    }

    @Test
    void noFigureIsCalledMeasured() {
        assertThat(Recovery.all()).allSatisfy(recovery -> {
            assertThat(recovery.time().evidence()).isNotEqualTo(EvidenceLevel.MEASURED);
            assertThat(recovery.loss().evidence()).isNotEqualTo(EvidenceLevel.MEASURED);
            assertThat(recovery.source()).isNotBlank();
        });
    }

    @Test
    void namesMoveAfterThreeChecksAndTheTimeToLive() {
        assertThat(Recovery.DNS_MOVES_CLIENTS.time().range()).isEqualTo(DurationRange.seconds(150, 150));
    }

    @Test
    void fasterChecksMoveNamesSooner() {
        var fast = Recovery.dnsMovesClients(Duration.ofSeconds(10), 3, Duration.ofMinutes(1));
        assertThat(fast.time().range()).isEqualTo(DurationRange.seconds(90, 90));
    }

    @Test
    void anAcceleratorHasNoTimeToLive() {
        assertThat(Recovery.ACCELERATOR_MOVES_CLIENTS.time().range()).isEqualTo(DurationRange.seconds(90, 90));
    }

    @Test
    void stepsAddUp() {
        assertThat(DurationRange.seconds(1, 2).then(DurationRange.seconds(10, 20)))
                .isEqualTo(DurationRange.seconds(11, 22));
    }

    @Test
    void stepsAlongsideWaitForTheSlower() {
        assertThat(DurationRange.seconds(1, 30).alongside(DurationRange.seconds(10, 20)))
                .isEqualTo(DurationRange.seconds(10, 30));
    }

    @Test
    void alternativesTakeTheFaster() {
        assertThat(DurationRange.seconds(1, 30).orElse(DurationRange.seconds(10, 20)))
                .isEqualTo(DurationRange.seconds(1, 20));
    }

    @Test
    void aSpanCannotRunBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationRange.seconds(2, 1))
                .withMessage(
                        "A span runs from a time that is not negative to one that is not shorter, but this one runs"
                                + " from PT2S to PT1S.");
    }

    @Test
    void everyBasisHasACodeForReports() {
        assertThat(EvidenceLevel.values())
                .extracting(EvidenceLevel::code)
                .containsExactly("PUB", "SLA", "DOC", "ASM", "DECLARED", "MEASURED");
    }
}

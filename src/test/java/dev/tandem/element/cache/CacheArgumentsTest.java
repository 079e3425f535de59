package dev.tandem.element.cache;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.aws.CacheEngine;
import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class CacheArgumentsTest {

    @Test
    void isAPairOfValkeyNodesThatKeepsSnapshotsForAWeek() {
        var sessions = cache("sessions");
        assertThat(sessions.engine()).isEqualTo(CacheEngine.VALKEY);
        assertThat(sessions.nodes().number()).isEqualTo(2);
        assertThat(sessions.snapshots().days()).isEqualTo(7);
        assertThat(sessions.users().signIn()).isTrue();
        assertThat(sessions.copiedToRecovery()).isFalse();
    }

    @Test
    void takesTheUsualVersionOfAnotherEngine() {
        assertThat(cache("sessions").version("8.1").redisOss().version()).isEqualTo("7.1");
    }

    @Test
    void refusesNodesThatElastiCacheDoesNotHave() {
        var sessions = cache("sessions");
        assertThatThrownBy(() -> sessions.nodes(7))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("7 nodes are not possible: give 2 to 6, or say singleNode(\"reason\").");
        assertThatThrownBy(() -> sessions.nodes(1)).hasMessageContaining("1 nodes are not possible");
    }

    @Test
    void refusesSnapshotsForLongerThanElastiCacheKeepsThem() {
        var sessions = cache("sessions").backups(keptFor(days(35)));
        assertThatThrownBy(() -> sessions.backups(keptFor(days(36))))
                .hasMessage("Snapshots of a cache cannot be kept for 36 days: ElastiCache keeps them for 35 at most.");
    }

    @Test
    void wantsAReasonForWhatIsUnsafe() {
        var sessions = cache("sessions");
        assertThatThrownBy(() -> sessions.singleNode(" ")).hasMessageContaining("singleNode(...)");
        assertThatThrownBy(() -> sessions.withoutUsers("")).hasMessageContaining("withoutUsers(...)");
        assertThatThrownBy(() -> sessions.withoutBackups("")).hasMessageContaining("withoutBackups(...)");
    }
}

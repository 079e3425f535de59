package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionLimitTest {

    @Test
    void growsWithTheMemoryOfTheClass() {
        assertThat(ConnectionLimit.of(DatabaseEngine.POSTGRES, "db.m6g.large")).isEqualTo(901);
        assertThat(ConnectionLimit.of(DatabaseEngine.MYSQL, "db.r6g.large")).isEqualTo(1365);
        assertThat(ConnectionLimit.of(DatabaseEngine.MARIADB, "db.m6g.large")).isEqualTo(341);
    }

    @Test
    void endsWhereTheEngineEnds() {
        assertThat(ConnectionLimit.of(DatabaseEngine.POSTGRES, "db.r6g.16xlarge"))
                .isEqualTo(5_000);
        assertThat(ConnectionLimit.of(DatabaseEngine.SQLSERVER_SE, "db.m6i.large"))
                .isEqualTo(32_767);
    }

    @Test
    void isThatOfTheAuroraUserGuide() {
        assertThat(ConnectionLimit.of(AuroraEngine.MYSQL, "db.r6g.large")).isEqualTo(1_000);
        assertThat(ConnectionLimit.of(AuroraEngine.MYSQL, "db.r6g.4xlarge")).isEqualTo(4_000);
        assertThat(ConnectionLimit.of(AuroraEngine.POSTGRESQL, "db.r6g.large")).isEqualTo(1_802);
    }

    @Test
    void assumesLittleOfAClassItDoesNotKnow() {
        assertThat(ConnectionLimit.of(DatabaseEngine.POSTGRES, "db.z9.large")).isEqualTo(451);
    }
}

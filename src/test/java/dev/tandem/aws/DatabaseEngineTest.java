package dev.tandem.aws;

import static dev.tandem.aws.DatabaseEngine.MARIADB;
import static dev.tandem.aws.DatabaseEngine.MYSQL;
import static dev.tandem.aws.DatabaseEngine.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseEngineTest {

    @ParameterizedTest
    @CsvSource({
        "postgres, 16, postgres16",
        "postgres, 16.4, postgres16",
        "mysql, 8.0, mysql8.0",
        "mysql, 8.0.39, mysql8.0",
        "mariadb, 10.11.16, mariadb10.11",
        "oracle-se2, 19, oracle-se2-19",
        "oracle-ee, 19.0.0.0.ru-2025-01.rur-2025-01.r1, oracle-ee-19",
        "sqlserver-se, 16.00.4165.4.v1, sqlserver-se-16.0"
    })
    void theParameterFamilyFollowsFromTheVersion(String engine, String version, String family) {
        assertThat(DatabaseEngine.of(engine).map(known -> known.parameterFamily(version)))
                .contains(family);
    }

    @ParameterizedTest
    @CsvSource({"postgres, 16", "postgres, 18.1", "mysql, 8.4", "mysql, 8.0.46", "mariadb, 11.4"})
    void versionsThatRdsOffersAreTaken(String engine, String version) {
        assertThat(DatabaseEngine.of(engine).flatMap(known -> known.versionRefusal(version)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8.1", "9.0", "five", "8.4.", "8.4.x", ""})
    void otherVersionsAreRefused(String version) {
        assertThat(MYSQL.versionRefusal(version))
                .contains("\"" + version + "\" is not a version of MySQL that RDS creates: use one of 8.4, 8.0, 5.7.");
    }

    @Test
    void startsSqlServerInEnterpriseEditionAtFourProcessors() {
        var standard = DatabaseEngine.of("sqlserver-se").orElseThrow();
        assertThat(standard.usualClass()).isEqualTo("db.r6i.large");
        assertThat(standard.in(Edition.ENTERPRISE).orElseThrow().usualClass()).isEqualTo("db.r6i.xlarge");
    }

    @Test
    void theNewestVersionComesFirst() {
        assertThat(DatabaseEngine.all()).allSatisfy(engine -> assertThat(engine.versions())
                .extracting(DatabaseVersion::standardUntil)
                .isSortedAccordingTo((one, other) -> other.compareTo(one)));
        assertThat(POSTGRES.newestVersion()).isEqualTo("18");
    }

    @Test
    void anOldVersionCostsExtraOnceStandardSupportIsOver() {
        var eight = MYSQL.versionOf("8.0.46").orElseThrow();
        assertThat(eight.extendedOn(LocalDate.of(2026, 7, 31))).isFalse();
        assertThat(eight.extendedOn(LocalDate.of(2026, 8, 1))).isTrue();
    }

    @Test
    void eachEngineHasItsPort() {
        assertThat(DatabaseEngine.all())
                .extracting(DatabaseEngine::port)
                .containsExactly(5432, 3306, 3306, 1521, 1521, 1433, 1433, 1433);
    }

    @Test
    void anEngineThatIsNotKnownHereIsNone() {
        assertThat(DatabaseEngine.of("db2-se")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "postgres", "order_history", "Ledger2"})
    void postgresTakesOrdinaryDatabaseNames(String name) {
        assertThat(POSTGRES.databaseNaming().refusal(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order, it is a word that the engine reserves",
        "User, it is a word that the engine reserves",
        "rdsadmin, it is a word that the engine reserves",
        "1ledger, it does not start with a letter",
        "_ledger, it does not start with a letter",
        "order-history, it has \"-\" in it"
    })
    void postgresRefusesWhatItReservesOrCannotSpell(String name, String because) {
        assertThat(POSTGRES.databaseNaming().refusal(name))
                .contains("\"" + name + "\" cannot name a PostgreSQL database: " + because
                        + "; use 1 to 63 letters, digits and underscores, starting with a letter.");
    }

    @Test
    void mySqlReservesMoreThanMariaDb() {
        assertThat(MYSQL.databaseNaming().refusal("rank")).isPresent();
        assertThat(MARIADB.databaseNaming().refusal("rank")).isEmpty();
        assertThat(MARIADB.databaseNaming().refusal("schema")).isPresent();
    }

    @Test
    void adminIsReservedByPostgresOnly() {
        assertThat(POSTGRES.masterNaming().refusal("admin")).isPresent();
        assertThat(MYSQL.masterNaming().refusal("admin")).isEmpty();
        assertThat(MARIADB.masterNaming().refusal("admin")).isEmpty();
    }

    @Test
    void noEngineLendsTheUserOfRds() {
        assertThat(DatabaseEngine.all())
                .allSatisfy(engine ->
                        assertThat(engine.masterNaming().refusal("rdsadmin")).isPresent());
    }

    @Test
    void masterUsersOfPostgresMayBeLonger() {
        assertThat(POSTGRES.masterNaming().refusal("complete_postgresql")).isEmpty();
        assertThat(MYSQL.masterNaming().refusal("complete_mysql_user")).isPresent();
    }

    @Test
    void postgresKeepsItsOwnPrefix() {
        assertThat(POSTGRES.masterNaming().refusal("pg_owner")).isPresent();
    }
}

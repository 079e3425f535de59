package dev.tandem.element.backup;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import org.junit.jupiter.api.Test;

class BackupLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void makesAVaultInEachRegionUnderItsOwnKey() throws JsonProcessingException {
        var modules = stack(daily(), "coupling").get("module");
        assertThat(modules.at("/daily_vault/name").asText()).isEqualTo("bank-daily");
        assertThat(modules.at("/daily_vault/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(modules.at("/daily_vault/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(modules.at("/daily_vault_recovery/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(modules.at("/daily_vault_recovery/kms_key_arn").asText()).isEqualTo("${module.key_replica.key_arn}");
        assertThat(modules.at("/key/services")).extracting(JsonNode::asText).contains("backup");
    }

    @Test
    void backsUpWhereTheDataIsAndCopiesToTheOtherRegion() throws JsonProcessingException {
        var plan = stack(daily(), "primary").at("/module/daily");
        assertThat(plan.get("copy_vault_arn").asText())
                .isEqualTo("arn:aws:backup:eu-central-1:${data.aws_caller_identity.current.account_id}"
                        + ":backup-vault:bank-daily");
        assertThat(plan.get("retention_days").asInt()).isEqualTo(30);
        assertThat(stack(daily(), "recovery").at("/module/daily").isMissingNode())
                .isTrue();
    }

    @Test
    void selectsByArn() throws JsonProcessingException {
        var resources = stack(daily(), "primary").at("/module/daily/resources");
        assertThat(resources.get("ledger").asText()).isEqualTo("${module.ledger.arn}");
        assertThat(resources.get("books").asText()).isEqualTo("${module.books.arn}");
        assertThat(resources.get("files").asText())
                .isEqualTo("arn:aws:elasticfilesystem:eu-west-1:${data.aws_caller_identity.current.account_id}"
                        + ":file-system/${module.files.file_system_id}");
    }

    @Test
    void movesThePlanAndItsVaultsWithTheName() throws JsonProcessingException {
        var renamed = daily().formerly("nightly");
        assertThat(stack(renamed, "coupling").get("moved"))
                .extracting(move ->
                        move.get("from").asText() + " > " + move.get("to").asText())
                .containsExactly(
                        "module.nightly_vault > module.daily_vault",
                        "module.nightly_vault_recovery > module.daily_vault_recovery");
        assertThat(stack(renamed, "primary").at("/moved/0/from").asText()).isEqualTo("module.nightly");
    }

    private static BackupPlan daily() {
        return backupPlan("daily")
                .keptFor(days(30))
                .covers(fileSystem("files"), postgres("ledger"), auroraPostgres("books"));
    }

    private static JsonNode stack(BackupPlan plan, String stack) throws JsonProcessingException {
        var topology = topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(plan)
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}

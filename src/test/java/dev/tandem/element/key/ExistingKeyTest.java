package dev.tandem.element.key;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.rules.Rules;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that exists already is found by its alias in the region of each stack, and never made. */
class ExistingKeyTest {

    private static final Key CENTRAL = key("central").existing("alias/org/central");

    @Test
    void eachStackLooksItUpByItsAliasInItsOwnRegion() {
        var texts = Lowering.texts(shop());
        assertThat(List.of("shop-primary", "shop-recovery")).allSatisfy(stack -> assertThat(texts.get(stack))
                .contains("\"key_id\": \"alias/org/central\"", "${data.aws_kms_key.central.arn}"));
        assertThat(texts.get("shop-coupling"))
                .contains(
                        "\"key_id\": \"alias/org/central\"",
                        "\"provider\": \"aws.primary\"",
                        "${data.aws_kms_key.central.arn}",
                        "${data.aws_kms_key.central_replica.arn}")
                .doesNotContain("module.central");
    }

    @Test
    void theRecoveryRegionNeverReadsTheKeyOfThePrimaryRegion() {
        assertThat(Lowering.texts(shop()).get("shop-recovery")).doesNotContain("eu-west-1\"", "central_replica");
    }

    @Test
    void saysWhatTheProofDoesNotSee() {
        assertThat(Rules.check(shop()).findings())
                .filteredOn(finding -> finding.rule().equals("key/existing-is-not-seen"))
                .singleElement()
                .extracting(Finding::summary)
                .asString()
                .contains("both regions have the same material under alias/org/central");
    }

    @ParameterizedTest
    @ValueSource(strings = {"central", "alias/", "alias/aws/rds", " "})
    void refusesWhatIsNoAliasOfACustomerManagedKey(String alias) {
        assertThatThrownBy(() -> key("central").existing(alias))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("\"" + alias + "\" is not the alias of a customer managed key");
    }

    @Test
    void refusesWhatOnlyItsOwnerDecides() {
        assertThatThrownBy(() -> CENTRAL.administrators(variable("admins")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("exists already: its owner decides");
        assertThatThrownBy(() -> key("central").rotatedEvery(days(90)).existing("alias/central"))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    private static Topology shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web")
                                .uses(
                                        postgres("ledger").replicaInRecovery().encryptedWith(CENTRAL),
                                        fileSystem("files").replicaInRecovery().encryptedWith(CENTRAL),
                                        secret("token").encryptedWith(CENTRAL),
                                        bucket("documents").replicaInRecovery().encryptedWith(CENTRAL))))
                .build();
    }
}

package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class OperationsRulesTest {

    @Test
    void takesACopyInAVaultForACopyInRecovery() {
        var files = fileSystem("files");
        var used = bankWith(accounts().uses(files));
        assertThat(findings(new CopyInRecovery(), used)).hasSize(1);
        var covered = sites().with(accounts().uses(files), backupPlan("daily").covers(files))
                .build();
        assertThat(findings(new CopyInRecovery(), covered)).isEmpty();
    }

    @Test
    void notesThatATopologyIsDisposableWithItsReason() {
        var rule = new TopologyIsDisposable();
        assertThat(findings(rule, sites().with(accounts()).build())).isEmpty();
        assertThat(findings(rule, sites().disposable("taken down every night").build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.summary()).contains("(taken down every night)");
                });
    }

    @Test
    void refusesADisposableTopologyWithoutAReason() {
        assertThatThrownBy(() -> sites().disposable(" "))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("disposable(...) needs a reason");
    }
}

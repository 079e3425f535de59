package dev.tandem.element.backup;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.BackedUp;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;

/**
 * A backup plan becomes a vault in each region, in the stack that spans both, because a plan names the vault of its
 * copies; and the plan itself, where the data is.
 */
final class BackupLowering {

    static final String VAULT = "_vault";
    static final String VAULT_IN_RECOVERY = "_vault_recovery";

    private final Stacks stacks;
    private final DataSources dataSources;

    BackupLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lowerVaults(BackupPlan plan) {
        vault(RegionRole.PRIMARY, plan, VAULT);
        vault(RegionRole.RECOVERY, plan, VAULT_IN_RECOVERY);
        stacks.moved(Stack.COUPLING, plan, VAULT, VAULT_IN_RECOVERY);
    }

    /** The vault of the copies is an output of a state in the recovery region, because a restore starts there. */
    private void vault(RegionRole side, BackupPlan plan, String suffix) {
        var key = new DataSources(stacks).keyArnInCoupling(side, new KeyChoice.OfTopology());
        var arguments = new Arguments()
                .put("name", stacks.names().aws(plan))
                .put("kms_key_arn", key)
                .put("tags", Stacks.tags(plan.name()));
        var module = stacks.callInCoupling(side, TerraformNames.call(plan) + suffix, "backup-vault", arguments);
        stacks.builderOf(Stack.COUPLING)
                .output(
                        TerraformNames.call(plan) + suffix + "_arn",
                        "Vault of the backups of " + plan.name() + " in the " + side.word() + " region.",
                        module.get("arn"));
    }

    void lower(BackupPlan plan) {
        var call = TerraformNames.call(plan);
        var resources = new Arguments();
        plan.covered().stream()
                .filter(BackupPlan::supports)
                .forEach(covered -> resources.put(covered.element().deployedName(), arn(covered)));
        var arguments = new Arguments()
                .put("name", stacks.names().aws(plan))
                .put("vault_name", stacks.names().aws(plan))
                .put("copy_vault_arn", vaultInRecovery(plan))
                .put("retention_days", plan.retention().toDays())
                .put("resources", resources)
                .put("tags", Stacks.tags(plan.name()));
        var module = stacks.callIn(RegionRole.PRIMARY, call, "backup-plan", arguments);
        stacks.moved(Stack.PRIMARY, plan, "");
        stacks.builderOf(RegionRole.PRIMARY)
                .output(call + "_role_arn", "The role that restores, in either region.", module.get("role_arn"));
    }

    private Value arn(Dependency covered) {
        var call = TerraformNames.call(covered.element());
        return Kinds.<BackedUp<Element>>facet(covered.element(), BackedUp.class)
                .map(kind -> kind.arn(covered.element(), stacks))
                .orElseGet(() -> Reference.module(call, "arn"));
    }

    /** Computed from names: the primary region asks nothing of the other. */
    private Value vaultInRecovery(BackupPlan plan) {
        return Value.template(
                text(RegionRole.RECOVERY, "backup"),
                dataSources.account(RegionRole.PRIMARY),
                Value.text(":backup-vault:" + stacks.names().aws(plan)));
    }

    private Value text(RegionRole side, String service) {
        var region = stacks.topology().site(side).region();
        return Value.text("arn:" + region.partition() + ":" + service + ":" + region.id() + ":");
    }
}

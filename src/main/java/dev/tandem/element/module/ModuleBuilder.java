package dev.tandem.element.module;

import dev.tandem.element.external.Declaration;
import dev.tandem.topology.Identity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A module that is like another but for what is changed before it is made. */
final class ModuleBuilder {

    private Identity identity;
    private Placement placement;
    private ModuleInputs inputs;
    private SortedMap<String, Input> inRecovery;
    private List<Given> given;
    private List<ModuleAlarm> alarms;
    private Optional<List<String>> services;
    private Optional<Declaration.ZoneFailover> zoneFailover;
    private Optional<Declaration.InRecovery> kept;

    ModuleBuilder(TerraformModule before) {
        this.identity = before.identity();
        this.placement = before.placement();
        this.inputs = before.inputs();
        this.inRecovery = before.inputsInRecovery();
        this.given = before.given();
        this.alarms = before.alarms();
        this.services = before.services();
        this.zoneFailover = before.zoneFailover();
        this.kept = before.kept();
    }

    ModuleBuilder identity(Identity other) {
        this.identity = other;
        return this;
    }

    ModuleBuilder placement(Placement other) {
        this.placement = other;
        return this;
    }

    ModuleBuilder inputs(ModuleInputs other) {
        this.inputs = other;
        return this;
    }

    ModuleBuilder inRecovery(SortedMap<String, Input> other) {
        this.inRecovery = other;
        return this;
    }

    ModuleBuilder given(List<Given> other) {
        this.given = other;
        return this;
    }

    ModuleBuilder alarms(List<ModuleAlarm> other) {
        this.alarms = other;
        return this;
    }

    ModuleBuilder services(List<String> other) {
        this.services = Optional.of(other);
        return this;
    }

    ModuleBuilder zoneFailover(Optional<Declaration.ZoneFailover> other) {
        this.zoneFailover = other;
        return this;
    }

    ModuleBuilder kept(Declaration.InRecovery other) {
        this.kept = Optional.of(other);
        return this;
    }

    TerraformModule module() {
        return new TerraformModule(
                identity, placement, inputs, inRecovery, given, alarms, services, zoneFailover, kept);
    }
}

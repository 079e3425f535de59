package dev.tandem.element.module;

import dev.tandem.element.external.Declaration;
import dev.tandem.topology.Identity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A module that is like another but for what is changed before it is made. */
final class Draft {

    private Identity identity;
    private Placement placement;
    private ModuleInputs inputs;
    private SortedMap<String, Input> inRecovery;
    private List<Given> given;
    private List<ModuleAlarm> alarms;
    private Optional<List<String>> services;
    private Optional<Declaration.ZoneFailover> zoneFailover;
    private Optional<Declaration.InRecovery> kept;

    Draft(TerraformModule before) {
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

    Draft identity(Identity other) {
        this.identity = other;
        return this;
    }

    Draft placement(Placement other) {
        this.placement = other;
        return this;
    }

    Draft inputs(ModuleInputs other) {
        this.inputs = other;
        return this;
    }

    Draft inRecovery(SortedMap<String, Input> other) {
        this.inRecovery = other;
        return this;
    }

    Draft given(List<Given> other) {
        this.given = other;
        return this;
    }

    Draft alarms(List<ModuleAlarm> other) {
        this.alarms = other;
        return this;
    }

    Draft services(List<String> other) {
        this.services = Optional.of(other);
        return this;
    }

    Draft zoneFailover(Optional<Declaration.ZoneFailover> other) {
        this.zoneFailover = other;
        return this;
    }

    Draft kept(Declaration.InRecovery other) {
        this.kept = Optional.of(other);
        return this;
    }

    TerraformModule module() {
        return new TerraformModule(
                identity, placement, inputs, inRecovery, given, alarms, services, zoneFailover, kept);
    }
}

package dev.tandem.element.dns;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.util.List;

/**
 * A public zone and the certificates whose names are proved in it, in the stack that spans both regions: each
 * certificate once per region, and the records of all of them once, because ACM asks for the same in both.
 */
final class ZoneLowering {

    private static final String CERTIFICATE = "_certificate";
    private static final String VALIDATION = "_validation";

    private final Stacks stacks;
    private final ZoneLookup zones;

    ZoneLowering(Stacks stacks) {
        this.stacks = stacks;
        this.zones = new ZoneLookup(stacks);
    }

    void lower(PublicZone zone) {
        var id = zone.found() ? zones.zoneId(Stack.COUPLING, zone) : made(zone);
        var certificates = stacks.topology()
                .all(Certificate.class)
                .filter(certificate -> certificate.zone().equals(zone))
                .toList();
        if (!certificates.isEmpty()) {
            validation(zone, id, certificates);
        }
    }

    private Reference made(PublicZone zone) {
        var arguments = new Arguments()
                .put("name", zone.name())
                .put("description", "Public names of " + stacks.topology().name() + ".")
                .put("tags", Stacks.tags(zone.name()));
        var module = stacks.callInCoupling(RegionRole.RECOVERY, TerraformNames.call(zone), "zone", arguments);
        stacks.builderOf(Stack.COUPLING)
                .output(
                        TerraformNames.call(zone) + "_name_servers",
                        "Servers that the registrar of " + zone.name()
                                + ", or the zone above it, has to name before anything in it is found.",
                        module.get("name_servers"));
        return module.get("zone_id");
    }

    private void validation(PublicZone zone, Reference id, List<Certificate> certificates) {
        var records = certificates.stream()
                .flatMap(certificate -> stacks.topology().sides().stream().map(side -> certificate(side, certificate)))
                .<Value>map(module -> module.get("dns_records"))
                .toList();
        var arguments = new Arguments().put("hosted_zone_id", id).put("records", new FunctionCall("merge", records));
        zones.call(Stack.COUPLING, zone, TerraformNames.call(zone) + VALIDATION, "dns-records", arguments);
    }

    private ModuleCall certificate(RegionRole side, Certificate certificate) {
        var records = Reference.module(TerraformNames.call(certificate.zone()) + VALIDATION, "names");
        var arguments = new Arguments()
                .put("domain_name", certificate.name())
                .put("validated_by", records)
                .put("tags", tags(certificate));
        if (!certificate.alternatives().isEmpty()) {
            arguments.put("alternative_names", Value.texts(certificate.alternatives()));
        }
        var call = TerraformNames.call(certificate) + CERTIFICATE + (side == RegionRole.PRIMARY ? "" : "_recovery");
        return stacks.callInCoupling(side, call, "certificate", arguments);
    }

    private Arguments tags(Certificate certificate) {
        return Stacks.tags(certificate.name().replace('*', '_'))
                .put(
                        "Name",
                        CertificateKind.awsName(certificate, stacks.topology().awsNames()));
    }
}

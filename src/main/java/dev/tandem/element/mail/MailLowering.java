package dev.tandem.element.mail;

import dev.tandem.element.dns.HostedZone;
import dev.tandem.element.dns.ZoneLookup;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Absent;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail becomes an identity of SES in each region, and the DNS records of both, in the stack that spans them: Route 53
 * takes changes in us-east-1 only, so records belong in a stack that failover does not apply.
 */
final class MailLowering {

    static final String RECOVERY = "_recovery";
    private static final String DNS = "_dns";

    private final Stacks stacks;
    private final ZoneLookup zones;
    private final MailNames names;

    MailLowering(Stacks stacks) {
        this.stacks = stacks;
        this.zones = new ZoneLookup(stacks);
        this.names = new MailNames(stacks.topology().awsNames());
    }

    void lower(Mail mail) {
        var call = TerraformNames.call(mail);
        var primary = stacks.callInCoupling(RegionRole.PRIMARY, call, "ses", arguments(RegionRole.PRIMARY, mail));
        var recovery = stacks.callInCoupling(
                RegionRole.RECOVERY, call + RECOVERY, "ses", arguments(RegionRole.RECOVERY, mail));
        stacks.moved(Stack.COUPLING, mail, "", RECOVERY);
        if (mail.sender() instanceof Sender.Domain) {
            dns(mail, records(mail, primary, recovery));
        }
        feedback(mail, RegionRole.PRIMARY, primary);
        feedback(mail, RegionRole.RECOVERY, recovery);
    }

    private void dns(Mail mail, Value records) {
        mail.dns().hostedZone().ifPresentOrElse(zone -> inZone(mail, zone, records), () -> shown(mail, records));
    }

    private Arguments arguments(RegionRole side, Mail mail) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(mail))
                .put("identity", mail.sender().text())
                .put("kms_key_arn", keyArn(side, mail.key()))
                .put(
                        "feedback_addresses",
                        Value.list(mail.feedback().stream().map(this::variable).toList()))
                .put("tags", Stacks.tags(mail.name()));
        if (mail.sender() instanceof Sender.Domain) {
            arguments.put("dmarc", dmarc(mail.dns().dmarc()));
        }
        if (mail.dns().dkim() instanceof Dkim.Own own) {
            var key = new Arguments().put("selector", own.selector()).put("public_key", variable(own.publicKey()));
            arguments.put("own_dkim", key);
        }
        if (mail.receivesIn(stacks.topology().site(side).region())) {
            arguments.put("receiving", receiving(mail));
        }
        if (mail.overSmtp()) {
            arguments.put("smtp", new Arguments().put("secret_name", names.smtp(mail)));
        }
        return arguments;
    }

    private static Value dmarc(Dmarc dmarc) {
        if (dmarc.policy().isEmpty()) {
            return Absent.NULL;
        }
        var arguments = new Arguments();
        dmarc.policy().ifPresent(policy -> arguments.put("policy", policy));
        dmarc.reportsTo().ifPresent(address -> arguments.put("reports_to", address));
        return arguments.tree();
    }

    private static Arguments receiving(Mail mail) {
        return new Arguments()
                .put("recipients", Value.texts(mail.inbox().recipients()))
                .put("retention_days", mail.inbox().retention().toDays());
    }

    /** The records of both regions, which differ in name or are the same, and the way of received mail to either. */
    private Value records(Mail mail, ModuleCall primary, ModuleCall recovery) {
        var own = List.<Value>of(primary.get("dns_records"), recovery.get("dns_records"));
        var receivers = receivers(mail, primary, recovery);
        if (receivers.isEmpty()) {
            return new FunctionCall("merge", own);
        }
        var exchangers = new Arguments();
        mail.inbox().domains().forEach(domain -> exchangers.put("mx-" + domain, exchanger(domain, receivers)));
        return new FunctionCall(
                "merge",
                Stream.concat(own.stream(), Stream.of(exchangers.tree())).toList());
    }

    private static Arguments exchanger(String domain, List<Value> receivers) {
        return new Arguments().put("name", domain).put("type", "MX").put("values", Value.list(receivers));
    }

    /** Senders try the lower number first, and the other when it does not answer. */
    private List<Value> receivers(Mail mail, ModuleCall primary, ModuleCall recovery) {
        var receivers = new ArrayList<Value>();
        if (mail.receivesIn(stacks.topology().primary().region())) {
            receivers.add(Value.template(Value.text("10 "), primary.get("mail_exchanger")));
        }
        if (mail.receivesIn(stacks.topology().recovery().region())) {
            receivers.add(Value.template(Value.text("20 "), recovery.get("mail_exchanger")));
        }
        return receivers;
    }

    private void inZone(Mail mail, HostedZone zone, Value records) {
        var arguments = new Arguments().put("hosted_zone_id", zoneId(zone)).put("records", records);
        var call = TerraformNames.call(mail) + DNS;
        if (zone instanceof HostedZone.Own own) {
            zones.call(Stack.COUPLING, own.zone(), call, "dns-records", arguments);
        } else {
            stacks.callInCoupling(RegionRole.RECOVERY, call, "dns-records", arguments);
        }
        stacks.moved(Stack.COUPLING, mail, DNS);
    }

    private void shown(Mail mail, Value records) {
        var description = "Records that " + mail.sender().text() + " needs before mail is sent as it.";
        stacks.builderOf(Stack.COUPLING).output(TerraformNames.call(mail) + "_dns_records", description, records);
    }

    private void feedback(Mail mail, RegionRole side, ModuleCall module) {
        var description =
                "Topic of bounces and complaints about " + mail.name() + " in the " + side.word() + " region.";
        var name = TerraformNames.call(mail) + "_" + side.word() + "_feedback_topic_arn";
        stacks.builderOf(Stack.COUPLING).output(name, description, module.get("feedback_topic_arn"));
    }

    private Reference zoneId(HostedZone zone) {
        if (zone instanceof HostedZone.Given given) {
            return variable(given.id());
        }
        return zones.zoneIdInCoupling(((HostedZone.Own) zone).zone());
    }

    private Reference variable(InputVariable variable) {
        return stacks.builderOf(Stack.COUPLING).variable(variable);
    }

    private Reference keyArn(RegionRole side, KeyChoice key) {
        return new DataSources(stacks).keyArnInCoupling(side, key);
    }
}

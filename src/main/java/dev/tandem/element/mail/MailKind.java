package dev.tandem.element.mail;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.aws.RegionalAvailability;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Offered;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mail through SES. */
public final class MailKind
        implements ElementKind<Mail>,
                KeepsData,
                Lowered<Mail>,
                Granting<Mail>,
                Alarmed<Mail>,
                EncryptedByAws,
                Failing<Mail>,
                Recovered<Mail>,
                Named<Mail>,
                Written<Mail>,
                Offered<Mail>,
                Lawful {

    @Override
    public Class<Mail> type() {
        return Mail.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(DataModule.of("ses", "the identity and the received mail", "name", "identity")
                .calledIn(Stack.COUPLING, "")
                .calledIn(Stack.COUPLING, MailLowering.RECOVERY));
    }

    @Override
    public void lower(Mail mail, Stacks stacks) {
        new MailLowering(stacks).lower(mail);
    }

    @Override
    public void grant(Mail mail, WorkloadAccess access) {
        new MailGrant(mail, access).give();
    }

    @Override
    public Stream<Alarm> alarms(Mail mail, RegionRole side, Stacks stacks) {
        return new MailAlarms(stacks.names()).of(mail);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("ses");
    }

    @Override
    public void fail(Mail mail, RegionModel place, Model.Builder model) {
        new MailPart(mail, place).addTo(model);
    }

    @Override
    public Chapter recover(Mail mail, OperatorContext operator) {
        return Chapter.of(operator.impact(
                mail,
                "Set up there on an ordinary day. SES counts each region by itself: see that it is out of the"
                        + " sandbox and its quota is enough, before that day."));
    }

    @Override
    public Stream<AwsName> awsNames(Mail mail, Topology topology) {
        var names = new MailNames(topology.awsNames());
        var own = Stream.of(
                new AwsName(Naming.CONFIGURATION_SET, topology.awsNames().of(mail)),
                new AwsName(Naming.TOPIC, names.feedback(mail)));
        var policies = regions(topology).map(region -> new AwsName(Naming.IAM_POLICY, names.policy(mail, region)));
        var inboxes = MailRegions.receiving(topology, mail).stream()
                .map(region -> AwsName.bucketOfAccount(names.inbox(mail, region)));
        return Stream.of(own, policies, inboxes, smtp(mail, topology)).flatMap(all -> all);
    }

    private static Stream<AwsName> smtp(Mail mail, Topology topology) {
        var names = new MailNames(topology.awsNames());
        var secret = Stream.of(new AwsName(Naming.SECRET, names.smtp(mail)));
        var users = regions(topology).map(region -> new AwsName(Naming.IAM_USER, names.smtpUser(mail, region)));
        return Stream.concat(secret, users).filter(name -> mail.overSmtp());
    }

    private static Stream<Region> regions(Topology topology) {
        return topology.regions();
    }

    @Override
    public String written(Mail mail, String name) {
        return "mail(\"" + name + "\", \"" + mail.sender().text() + "\")";
    }

    @Override
    public Stream<RegionalAvailability> offerings(Mail mail) {
        return Stream.of(RegionalAvailability.MAIL_SENDING);
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new OneMailPerSender(), new OneMailReceives(), new ReceivesInBothRegions(), new ReceivesSomewhere());
    }
}

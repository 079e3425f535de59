package dev.tandem.element.messaging;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Arguments;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Topics on SNS. */
public final class TopicKind
        implements ElementKind<Topic>,
                Lowered<Topic>,
                Granting<Topic>,
                Alarmed<Topic>,
                EncryptedByAws,
                Failing<Topic>,
                Recovered<Topic>,
                Named<Topic>,
                Lawful {

    @Override
    public Class<Topic> type() {
        return Topic.class;
    }

    @Override
    public void lower(Topic topic, Stacks stacks) {
        new TopicLowering(stacks).lower(topic);
    }

    @Override
    public void grant(Topic topic, WorkloadAccess access) {
        var arn = TopicLowering.arn(topic, access.side(), access.stacks());
        access.parameter("arn", arn);
        var right = new Arguments().put("topic_arn", arn);
        topic.encryption()
                .map(key -> new DataSources(access.stacks()).keyArn(access.side(), key))
                .ifPresent(key -> right.put("kms_key_arn", key));
        access.argument("publishes_to", right.tree());
    }

    @Override
    public Stream<Alarm> alarms(Topic topic, RegionRole side, Stacks stacks) {
        return topic.existingName().isPresent() ? Stream.of() : MessagingAlarms.of(topic);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("sns");
    }

    @Override
    public void fail(Topic topic, RegionModel place, Model.Builder model) {
        new TopicPart(topic, place).addTo(model);
    }

    @Override
    public Chapter recover(Topic topic, OperatorContext operator) {
        return Chapter.of(operator.impact(
                topic,
                topic.existingName()
                        .map(name ->
                                "The topic " + name + " of the recovery region, whose subscriptions are its owner's.")
                        .orElse("A separate topic with the subscriptions of its region. A topic stores no messages.")));
    }

    /** AWS has the name of a FIFO one end so: {@code bank-transfers.fifo}. */
    @Override
    public Stream<AwsName> awsNames(Topic topic, Topology topology) {
        if (topic.existingName().isPresent()) {
            return Stream.of();
        }
        var name = topology.awsNames().of(topic);
        return Stream.of(new AwsName(Naming.TOPIC, name + topic.order().suffix()));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new TopicIsHeard(), new ExistingTopicIsNotSeen());
    }
}

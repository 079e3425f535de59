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
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.StartsEmpty;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Queues on SQS. */
public final class QueueKind
        implements ElementKind<Queue>,
                Lowered<Queue>,
                Granting<Queue>,
                Alarmed<Queue>,
                EncryptedByAws,
                Failing<Queue>,
                Recovered<Queue>,
                Named<Queue>,
                StartsEmpty<Queue>,
                Lawful {

    @Override
    public Class<Queue> type() {
        return Queue.class;
    }

    @Override
    public void lower(Queue queue, Stacks stacks) {
        new QueueLowering(stacks).lower(queue);
    }

    @Override
    public void grant(Queue queue, WorkloadAccess access) {
        var arn = Reference.module(TerraformNames.call(queue), "arn");
        var key = new DataSources(access.stacks()).keyArn(access.side(), queue.key());
        access.parameter("arn", arn);
        access.parameter("url", Reference.module(TerraformNames.call(queue), "url"));
        var right = new Arguments().put("queue_arn", arn).put("kms_key_arn", key);
        access.argument("consumes", right.tree());
    }

    @Override
    public Stream<Alarm> alarms(Queue queue, RegionRole side, Stacks stacks) {
        return MessagingAlarms.of(queue);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("sns", "sqs");
    }

    @Override
    public void fail(Queue queue, RegionModel place, Model.Builder model) {
        new QueuePart(queue, place).addTo(model);
    }

    @Override
    public Chapter recover(Queue queue, OperatorContext operator) {
        return Chapter.of(operator.impact(
                        queue,
                        "A separate queue; its consumers use it without a step. SQS has"
                                + " no cross-region replication.")
                .losingEverything("Amazon SQS developer guide: what waits in the other region comes back with it"));
    }

    /** AWS has the names of FIFO ones end so: {@code bank-transfers-accounts-dead-letters.fifo}. */
    @Override
    public Stream<AwsName> awsNames(Queue queue, Topology topology) {
        var name = topology.awsNames().of(queue);
        return Stream.of(name, name + "-dead-letters")
                .map(text -> new AwsName(Naming.QUEUE, text + queue.order().suffix()));
    }

    @Override
    public boolean consumed(Queue queue, Topology topology) {
        return !topology.usersOf(queue.consumed()).isEmpty();
    }

    @Override
    public String fix() {
        return "Producers must be able to resend: SQS has no cross-region replication, and messages that return"
                + " with the region may be stale.";
    }

    @Override
    public List<Rule> laws() {
        return List.of(new FifoQueueNeedsFifoTopic(), new OrderIsKept());
    }
}

package dev.tandem.element.broker;

import dev.tandem.aws.Zone;
import dev.tandem.element.secret.Secret;
import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.SecretLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;

/** A broker becomes one in each region; an ActiveMQ one in the recovery region may follow the primary one's. */
final class BrokerLowering {

    private static final int LOG_DAYS = 90;

    /** What the call ends in that has the credentials of the user that a pair of brokers replicates with. */
    static final String REPLICATION = "_replication";

    /** The name of that user. */
    private static final String REPLICATOR = "replicator";

    /** Another day than the module's own, which the primary region has, so that AWS restarts one region's broker at a time. */
    private static final String RECOVERY_DAY = "WEDNESDAY";

    private final Stacks stacks;
    private final DataSources dataSources;

    BrokerLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Broker broker) {
        credentials(broker);
        for (var side : stacks.topology().sides()) {
            var module = stacks.callIn(side, TerraformNames.call(broker), "mq", arguments(side, broker));
            stacks.moved(Stack.of(side), broker, "");
            outputs(side, broker, module);
        }
    }

    private void credentials(Broker broker) {
        var secrets = new SecretLowering(stacks);
        secrets.lowerCredentials(broker, broker.key(), "Own user of ");
        if (broker.replicated()) {
            secrets.credentials(
                    broker, broker.key(), REPLICATION, replication(broker), "Replication user of ", REPLICATOR);
        }
    }

    private String replication(Broker broker) {
        return BrokerNames.of(broker, stacks.topology()).replication();
    }

    private Arguments arguments(RegionRole side, Broker broker) {
        var instance = broker.instance();
        var arguments = new Arguments()
                .put("name", stacks.names().aws(broker))
                .put("engine_type", instance.engine().id())
                .put("engine_version", instance.version())
                .put("deployment_mode", deploymentMode(broker))
                .put("instance_type", instance.typeIn(side))
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, broker))
                .put("kms_key_arn", dataSources.keyArn(side, broker.key()))
                .put("clients", clients(broker))
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(broker.name()));
        if (side == RegionRole.RECOVERY) {
            arguments.put("maintenance_window", new Arguments().put("day_of_week", RECOVERY_DAY));
        }
        return broker instanceof ActiveMq activeMq
                ? activeMq(side, activeMq, arguments)
                : arguments.put("users", new Arguments().put(Broker.USERNAME, new Arguments()));
    }

    private Arguments activeMq(RegionRole side, ActiveMq broker, Arguments arguments) {
        var call = Credentials.call(broker);
        var users = new Arguments()
                .put(Broker.USERNAME, user(side, call, stacks.names().credentials(broker)));
        broker.users().forEach(secret -> users.put(secret.username(), user(side, secret)));
        if (broker.replicated()) {
            var replication = user(side, TerraformNames.call(broker) + REPLICATION, replication(broker));
            users.put(REPLICATOR, replication.put("replication", true));
        }
        if (broker.replicated() && side == RegionRole.RECOVERY) {
            var primary = stacks.state(Stack.RECOVERY, RegionRole.PRIMARY);
            arguments.put("replica_of_broker_arn", primary.get("outputs." + TerraformNames.call(broker) + "_arn"));
        }
        if (broker.storage() == BrokerStorage.EBS) {
            arguments.put("storage_type", "ebs");
        }
        return arguments.put("users", users);
    }

    private Arguments user(RegionRole side, Secret secret) {
        return user(side, TerraformNames.call(secret), stacks.names().secret(secret));
    }

    private Arguments user(RegionRole side, String call, String name) {
        return new Arguments().put("secret_arn", dataSources.secretArn(side, call, name));
    }

    private static String deploymentMode(Broker broker) {
        if (broker.instance().deployment().single()) {
            return "SINGLE_INSTANCE";
        }
        return broker instanceof RabbitMq ? "CLUSTER_MULTI_AZ" : "ACTIVE_STANDBY_MULTI_AZ";
    }

    /** As many of the region's data subnets as the broker takes, the first zones first. */
    private Arguments subnets(RegionRole side, Broker broker) {
        var subnets = new Arguments();
        stacks.topology().site(side).zones().stream()
                .limit(zonesOf(broker))
                .map(Zone::id)
                .forEach(zone -> subnets.put(
                        zone, Reference.module("network", "data_subnet_ids").at(zone)));
        return subnets;
    }

    private static int zonesOf(Broker broker) {
        if (broker.instance().deployment().single()) {
            return 1;
        }
        return broker instanceof RabbitMq ? 3 : 2;
    }

    private Arguments clients(Broker broker) {
        var protocols =
                broker.spokenProtocols().map(BrokerProtocol::word).sorted().toList();
        var clients = new Arguments();
        stacks.topology().usersOf(broker).forEach(service -> {
            var group = Reference.module(TerraformNames.call(service), "security_group_id");
            clients.put(
                    service.deployedName(),
                    new Arguments().put("security_group_id", group).put("protocols", Value.texts(protocols)));
        });
        return clients;
    }

    private void outputs(RegionRole side, Broker broker, ModuleCall module) {
        var builder = stacks.builderOf(side);
        var call = TerraformNames.call(broker);
        builder.output(call + "_arn", "ARN of the broker " + broker.name() + " in this region.", module.get("arn"));
        builder.output(
                call + "_console_url",
                "Where the console of " + broker.name() + " answers in this region.",
                module.get("console_url"));
        if (broker instanceof RabbitMq) {
            builder.secretOutput(
                    call + "_first_password",
                    "What " + broker.name() + " was made with; the setup command replaces it.",
                    module.get("first_password"));
        }
    }
}

package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.Broker;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Search;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Side;

/** A secret, or a database's credentials, become a secret with a replica, in the stack that spans both regions. */
final class SecretLowering {

    private final Stacks stacks;

    SecretLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Secret secret) {
        var arguments = arguments(stacks.names().secret(secret), secret.key())
                .put(
                        "description",
                        "Secret " + secret.name() + " of " + stacks.topology().name() + ".")
                .put("username", secret.username())
                .put("password_version", secret.passwordVersion())
                .put("tags", Stacks.tags(secret.name()));
        stacks.callInCoupling(Side.PRIMARY, Names.call(secret), "secret", arguments);
        stacks.moved(Stack.COUPLING, secret, "");
    }

    void lowerCredentials(RelationalDatabase database) {
        var arguments = arguments(stacks.names().credentials(database), database.key())
                .put("description", "Master credentials of " + stacks.names().aws(database) + ".")
                .put("username", Credentials.USERNAME)
                .put("password_version", Credentials.VERSION)
                .put("tags", Stacks.tags(database.name()));
        stacks.callInCoupling(Side.PRIMARY, Credentials.call(database), "secret", arguments);
        stacks.moved(Stack.COUPLING, database, Credentials.SUFFIX);
    }

    void lowerCredentials(Broker broker) {
        var name = stacks.names().credentials(broker);
        credentials(broker, Credentials.call(broker), name, "Own user of ", Credentials.USERNAME);
        stacks.moved(Stack.COUPLING, broker, Credentials.SUFFIX);
        if (broker.replicated()) {
            var replication = stacks.names().replication(broker);
            credentials(
                    broker,
                    Credentials.replication(broker),
                    replication,
                    "Replication user of ",
                    Credentials.REPLICATOR);
            stacks.moved(Stack.COUPLING, broker, Credentials.REPLICATION);
        }
    }

    void lowerCredentials(Search search) {
        var arguments = arguments(stacks.names().credentials(search), search.key())
                .put("description", "First user of " + stacks.names().aws(search) + ".")
                .put("username", Credentials.USERNAME)
                .put("password_version", Credentials.VERSION)
                .put("tags", Stacks.tags(search.name()));
        stacks.callInCoupling(Side.PRIMARY, Credentials.call(search), "secret", arguments);
        stacks.moved(Stack.COUPLING, search, Credentials.SUFFIX);
    }

    private void credentials(Broker broker, String call, String name, String whose, String username) {
        var arguments = arguments(name, broker.key())
                .put("description", whose + stacks.names().aws(broker) + ".")
                .put("username", username)
                .put("password_version", Credentials.VERSION)
                .put("tags", Stacks.tags(broker.name()));
        stacks.callInCoupling(Side.PRIMARY, call, "secret", arguments);
    }

    private Arguments arguments(String name, KeyChoice key) {
        var call = key instanceof KeyChoice.Chosen chosen ? Names.call(chosen.key()) : "key";
        var replica = new Arguments().put("kms_key_arn", Reference.module(call + "_replica", "key_arn"));
        var recovery = stacks.topology().recovery().region().id();
        return new Arguments()
                .put("name", name)
                .put("kms_key_arn", Reference.module(call, "key_arn"))
                .put("replicas", new Arguments().put(recovery, replica));
    }
}

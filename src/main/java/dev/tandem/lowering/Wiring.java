package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Broker;
import dev.tandem.topology.BrokerProtocol;
import dev.tandem.topology.Database;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;

/** What follows, for a service in a region, from each thing that it uses: a way there, rights, and where to find it. */
final class Wiring {

    private final Stacks stacks;
    private final Lookups lookups;
    private final Side side;
    private final Service service;
    private final Arguments parameters = new Arguments();
    private final Arguments secrets = new Arguments();
    private final Arguments keys = new Arguments();
    private final Arguments destinations = new Arguments();

    Wiring(Stacks stacks, Lookups lookups, Side side, Service service) {
        this.stacks = stacks;
        this.lookups = lookups;
        this.side = side;
        this.service = service;
    }

    void into(Arguments arguments) {
        service.uses().stream().distinct().forEach(dependency -> {
            if (dependency instanceof Database database) {
                wire(database);
            }
            if (dependency instanceof Broker broker) {
                wire(broker);
            }
            if (dependency instanceof Secret secret) {
                wire(secret);
            }
        });
        arguments
                .put("parameter_prefix", stacks.names().parameters(service))
                .put("parameters", parameters)
                .put("secrets", secrets)
                .put("decrypt_key_arns", keys)
                .put("destinations", destinations);
    }

    private void wire(Database database) {
        if (!DatabaseLowering.presentIn(side, database)) {
            return;
        }
        var name = database.name();
        var module = Names.call(database);
        parameter(name, "host", Reference.module(module, "address"));
        parameter(name, "port", Reference.module(module, "port"));
        parameter(name, "database", Value.text(database.databaseName()));
        parameter(name, "access", access());
        secret(name, Credentials.call(database), stacks.names().credentials(database), database.key());
        destinations.put(
                name,
                new Arguments()
                        .put("security_group_id", Reference.module(module, "security_group_id"))
                        .put("port", Reference.module(module, "port")));
    }

    /** A replica takes no writes until it is promoted; whoever uses it has to know. */
    private Value access() {
        var writing = Value.text("read-write");
        return side == Side.PRIMARY ? writing : Role.choose(writing, Value.text("read-only"));
    }

    /** The hosts of a broker, the port of each protocol its clients speak, and the credentials of its own user. */
    private void wire(Broker broker) {
        var name = broker.name();
        var module = Names.call(broker);
        var hosts = FunctionCall.of("join", Value.text(","), Reference.module(module, "hosts"));
        parameter(name, "hosts", hosts);
        parameter(name, "access", accessTo(broker));
        secret(name, Credentials.call(broker), stacks.names().credentials(broker), broker.key());
        broker.spoken().map(BrokerProtocol::word).forEach(protocol -> {
            var port = Reference.module(module, "ports").get(protocol);
            parameter(name, protocol + "_port", port);
            destinations.put(
                    name + "-" + protocol,
                    new Arguments()
                            .put("security_group_id", Reference.module(module, "security_group_id"))
                            .put("port", port));
        });
    }

    /** A replica takes no clients until it is promoted. */
    private Value accessTo(Broker broker) {
        var open = Value.text("read-write");
        return side == Side.RECOVERY && broker.replicated() ? Role.choose(open, Value.text("none")) : open;
    }

    private void wire(Secret secret) {
        secret(secret.name(), Names.call(secret), stacks.names().secret(secret), secret.key());
    }

    private void secret(String name, String call, String secretName, KeyChoice key) {
        var arn = lookups.secretArn(side, call, secretName);
        parameter(name, "secret_arn", arn);
        secrets.put(name, arn);
        keys.put(name, lookups.keyArn(side, key));
    }

    private void parameter(String element, String property, Value value) {
        parameters.put(element + "/" + property, value);
    }
}

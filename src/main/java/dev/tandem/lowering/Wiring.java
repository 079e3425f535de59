package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Database;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RelationalDatabase;
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
            if (dependency instanceof AuroraCluster cluster) {
                wire(cluster);
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
        if (database.presentIn(side)) {
            parameter(database.name(), "host", Reference.module(Names.call(database), "address"));
            if (database.instance().readers() > 0) {
                parameter(database.name(), "reader_hosts", readers(database));
            }
            wireRelational(database);
        }
    }

    /** The host names of its readers, joined by commas; the replica alone in the recovery region. */
    private Value readers(Database database) {
        var call = Names.call(database);
        return side == Side.PRIMARY
                ? FunctionCall.of(
                        "join", Value.text(","), FunctionCall.of("values", Reference.module(call, "reader_addresses")))
                : Reference.module(call, "address");
    }

    /** What writes in a region is known by its writer's endpoint, which a secondary cluster lacks until it takes over. */
    private void wire(AuroraCluster cluster) {
        if (cluster.presentIn(side)) {
            var writer = Reference.module(Names.call(cluster), "endpoint");
            var reader = Reference.module(Names.call(cluster), "reader_endpoint");
            parameter(cluster.name(), "host", side == Side.PRIMARY ? writer : Role.choose(writer, reader));
            parameter(cluster.name(), "reader_host", reader);
            wireRelational(cluster);
        }
    }

    private void wireRelational(RelationalDatabase database) {
        var name = database.name();
        var module = Names.call(database);
        parameter(name, "port", Reference.module(module, "port"));
        database.databaseName().ifPresent(first -> parameter(name, "database", Value.text(first)));
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

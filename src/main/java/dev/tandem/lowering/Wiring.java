package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Database;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Key;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Mail;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Side;
import dev.tandem.topology.Workload;

/** What follows, for a workload in a region, from each thing that it uses: a way there, rights, and where to find it. */
final class Wiring {

    private final Stacks stacks;
    private final Lookups lookups;
    private final Side side;
    private final Workload workload;
    private final Arguments parameters = new Arguments();
    private final Arguments secrets = new Arguments();
    private final Arguments keys = new Arguments();
    private final Arguments destinations = new Arguments();
    private final Arguments policies = new Arguments();
    private final MessagingWiring messaging;

    Wiring(Stacks stacks, Lookups lookups, Side side, Workload workload) {
        this.stacks = stacks;
        this.lookups = lookups;
        this.side = side;
        this.workload = workload;
        this.messaging = new MessagingWiring(lookups, side);
    }

    /** Tells its instances something of themselves, beside what they use. */
    Wiring telling(String parameter, Value value) {
        parameters.put(parameter, value);
        return this;
    }

    void into(Arguments arguments) {
        workload.uses().stream().distinct().forEach(dependency -> stacks.claims()
                .during(dependency.element(), () -> wire(dependency)));
        arguments
                .put("parameter_prefix", stacks.names().parameters(workload))
                .put("parameters", parameters)
                .put("secrets", secrets)
                .put("decrypt_key_arns", keys)
                .put("destinations", destinations);
        if (!policies.isEmpty()) {
            arguments.put("policy_arns", policies);
        }
        if (workload.uses().stream().anyMatch(dependency -> dependency instanceof Mail mail && mail.overSmtp())) {
            arguments.put("reaches_smtp", true);
        }
        messaging.into(arguments);
    }

    private void wire(Dependency dependency) {
        var used = dependency.element();
        Kinds.<Granting<Element>>facet(used, Granting.class).ifPresent(kind -> kind.grant(used, new Given(used)));
        if (dependency instanceof Database database) {
            wire(database);
        }
        if (dependency instanceof AuroraCluster cluster) {
            wire(cluster);
        }
        if (dependency instanceof Secret secret) {
            wire(secret);
        }
        if (dependency instanceof Mail mail) {
            wire(mail);
        }
        if (dependency instanceof Key key) {
            wire(key);
        }
        messaging.wire(dependency, parameters::put);
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
        parameter(name, "access", access(!forwardsWrites(database)));
        secret(name, Credentials.call(database), stacks.names().credentials(database), database.key());
        destination(name, destination(module));
    }

    /** What passes writes on to the primary region takes them in the other one too. */
    private static boolean forwardsWrites(RelationalDatabase database) {
        return database instanceof AuroraCluster cluster && cluster.forwardsWrites();
    }

    /** What follows another takes no writes until it is on its own; whoever uses it has to know. */
    private Value access(boolean following) {
        var writing = Value.text("read-write");
        return side == Side.PRIMARY || !following ? writing : Role.choose(writing, Value.text("read-only"));
    }

    private void wire(Secret secret) {
        secret(secret.name(), Names.call(secret), stacks.names().secret(secret), secret.key());
    }

    /** Everything is computed from names: sending asks neither the other region nor another stack. */
    private void wire(Mail mail) {
        var region = stacks.topology().site(side).region();
        parameter(mail.name(), "sender", Value.text(mail.sender().text()));
        parameter(mail.name(), "configuration_set", Value.text(stacks.names().aws(mail)));
        if (mail.receivesIn(region)) {
            var inbox = Value.text(stacks.names().inbox(mail, region));
            parameter(mail.name(), "inbox_bucket", Value.template(inbox, lookups.account(side)));
        }
        var name = ":policy/" + stacks.names().policy(mail, region);
        var arn = Value.text("arn:" + region.partition() + ":iam::");
        policies.put(mail.name(), Value.template(arn, lookups.account(side), Value.text(name)));
        if (mail.overSmtp()) {
            parameter(mail.name(), "smtp_host", Value.text("email-smtp." + region.id() + ".amazonaws.com"));
            parameter(mail.name(), "smtp_port", Value.text("587"));
            secret(mail.name(), Names.call(mail) + "_smtp", stacks.names().smtp(mail), mail.key());
        }
    }

    /** The rights are the key's to give, by the role of the workload: the key's policy in each region has them. */
    private void wire(Key key) {
        parameter(key.name(), "key_arn", lookups.keyArn(side, new KeyChoice.Chosen(key)));
        parameter(key.name(), "alias", Value.text("alias/" + stacks.names().aws(key)));
    }

    private void secret(String name, String call, String secretName, KeyChoice key) {
        var arn = lookups.secretArn(side, call, secretName);
        parameter(name, "secret_arn", arn);
        secrets.put(name, arn);
        keys.put(name, lookups.keyArn(side, key));
    }

    /** What the workload is given of one element. */
    private final class Given implements Access {

        private final Element used;

        Given(Element used) {
            this.used = used;
        }

        @Override
        public Side side() {
            return side;
        }

        @Override
        public void parameter(String property, Value value) {
            Wiring.this.parameter(used.name(), property, value);
        }

        @Override
        public Stacks stacks() {
            return stacks;
        }

        @Override
        public void secret(String call, String secretName, KeyChoice key) {
            Wiring.this.secret(used.name(), call, secretName, key);
        }

        @Override
        public void opens(String module) {
            Wiring.this.destination(used.name(), destination(module));
        }

        @Override
        public void opens(String module, String protocol, Value port) {
            var group = Reference.module(module, "security_group_id");
            Wiring.this.destination(
                    used.name() + "-" + protocol,
                    new Arguments().put("security_group_id", group).put("port", port));
        }
    }

    /** A rule that lets the workload connect; rules go by what they lead to. */
    private void destination(String name, Arguments destination) {
        if (stacks.draftOf(side).take(Kind.DESTINATION, workload.name() + "/" + name)) {
            destinations.put(name, destination);
        }
    }

    private static Arguments destination(String module) {
        return new Arguments()
                .put("security_group_id", Reference.module(module, "security_group_id"))
                .put("port", Reference.module(module, "port"));
    }

    private void parameter(String element, String property, Value value) {
        parameters.put(element + "/" + property, value);
    }
}

package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;

/** The security groups of the services that use something, which are all it opens its port to. */
final class Clients {

    private Clients() {}

    static Arguments of(Topology topology, Dependency dependency) {
        var clients = new Arguments();
        topology.usersOf(dependency)
                .forEach(service ->
                        clients.put(service.name(), Reference.module(Names.call(service), "security_group_id")));
        return clients;
    }
}

package dev.tandem.lowering;

import dev.tandem.terraform.Document;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.List;

/** Translates a topology into the documents of its five stacks. */
public final class Lowering {

    private final Topology topology;
    private final Stacks stacks;
    private final Lookups lookups;

    private Lowering(Topology topology) {
        this.topology = topology;
        this.stacks = new Stacks(topology);
        this.lookups = new Lookups(stacks);
    }

    /** The stacks of a topology, in the order in which they are applied. */
    public static List<Document> lower(Topology topology) {
        return new Lowering(topology).documents();
    }

    private List<Document> documents() {
        new StateLowering(stacks).lower();
        keysAndSecrets();
        Role.declare(stacks.draftOf(Stack.RECOVERY));
        for (var side : Side.values()) {
            region(side);
        }
        topology.databases().forEach(new DatabaseLowering(stacks, lookups)::lower);
        topology.auroraClusters().forEach(new AuroraLowering(stacks, lookups)::lower);
        topology.accelerators().forEach(new AcceleratorLowering(stacks)::lower);
        return stacks.documents();
    }

    private void keysAndSecrets() {
        var keys = new KeyLowering(stacks);
        keys.lowerOwn();
        topology.keys().forEach(keys::lower);
        var secrets = new SecretLowering(stacks);
        topology.secrets().forEach(secrets::lower);
        topology.relationalDatabases().forEach(secrets::lowerCredentials);
    }

    private void region(Side side) {
        new NetworkLowering(stacks, lookups).lower(side);
        var services = new ServiceLowering(stacks, lookups);
        topology.services().forEach(service -> services.lower(side, service));
    }
}

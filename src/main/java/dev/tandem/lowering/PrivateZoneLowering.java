package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.Addressed;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Database;
import dev.tandem.topology.Element;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.ReaderEndpoint;
import dev.tandem.topology.Side;
import dev.tandem.topology.Store;
import dev.tandem.topology.WeightedReaders;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A private zone becomes one in each region, in the stack that nobody needs once a region is lost: Route 53 takes changes
 * in us-east-1 only, and no name changes when a region takes over. What names lead to is an output of its own region.
 */
final class PrivateZoneLowering {

    private static final String READERS = "_reader_addresses";

    private final Stacks stacks;
    private final TreeSet<String> shown = new TreeSet<>();

    PrivateZoneLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(PrivateZone zone) {
        for (var side : Side.values()) {
            lowerIn(side, zone);
        }
    }

    private void lowerIn(Side side, PrivateZone zone) {
        var names = new Arguments();
        var weighted = new Arguments();
        zone.names().forEach((label, target) -> {
            if (target instanceof WeightedReaders readers) {
                readers(side, readers.database()).ifPresent(targets -> weighted.put(label, targets));
            } else {
                host(side, target).ifPresent(host -> names.put(label, host));
            }
        });
        var region = stacks.topology().site(side).region().id();
        var arguments = new Arguments()
                .put("name", zone.name())
                .put("description", "Private names of " + stacks.topology().name() + " in " + region + ".")
                .put("vpc_id", output(side, "network_vpc_id", "The network of this region.", "network", "vpc_id"))
                .put("names", names)
                .put("tags", Stacks.tags(zone.name()));
        if (!weighted.isEmpty()) {
            arguments.put("weighted_names", weighted);
        }
        call(side, zone, arguments);
    }

    private void call(Side side, PrivateZone zone, Arguments arguments) {
        var call = Names.call(zone) + (side == Side.PRIMARY ? "" : "_recovery");
        var providers = Stacks.handed("aws", "aws." + side.word());
        stacks.draftOf(Stack.CONNECTIONS).call(new ModuleCall(call, "private-zone", providers, arguments.tree()));
    }

    /** The host name of a target in a region, or nothing where the region has none of it. */
    private Optional<Reference> host(Side side, Addressed target) {
        if (target instanceof ReaderEndpoint readers) {
            return readers.cluster().presentIn(side)
                    ? Optional.of(known(side, readers.cluster().name(), "_reader_endpoint"))
                    : Optional.empty();
        }
        if (target instanceof AuroraCluster cluster) {
            return cluster.presentIn(side) ? Optional.of(known(side, cluster.name(), "_endpoint")) : Optional.empty();
        }
        if (target instanceof Database database) {
            return database.presentIn(side) ? Optional.of(address(side, database)) : Optional.empty();
        }
        return target instanceof Store store && !store.presentIn(side)
                ? Optional.empty()
                : Kinds.<Hosting<Element>>facet(target.answering(), Hosting.class)
                        .map(kind -> hosted(side, target.answering(), kind));
    }

    private Reference hosted(Side side, Element element, Hosting<Element> kind) {
        var host = kind.hostOutput(element);
        var call = Names.call(element);
        return kind.shownForNames(element)
                .map(what -> output(side, call + host, what, call, host.substring(1)))
                .orElseGet(() -> known(side, element.name(), host));
    }

    private Reference address(Side side, Database database) {
        var call = Names.call(database);
        var what = "Host name of " + database.name() + " in this region.";
        return output(side, call + "_address", what, call, "address");
    }

    private Optional<Arguments> readers(Side side, Database database) {
        if (side == Side.RECOVERY) {
            return database.presentIn(side)
                    ? Optional.of(new Arguments().put("replica", address(side, database)))
                    : Optional.empty();
        }
        var call = Names.call(database);
        var what = "Host names of the read replicas of " + database.name() + " in this region.";
        var addresses = output(side, call + READERS, what, call, "reader_addresses");
        var targets = new Arguments();
        IntStream.rangeClosed(1, database.instance().readers())
                .mapToObj(Integer::toString)
                .forEach(number -> targets.put(number, addresses.at(number)));
        return Optional.of(targets);
    }

    /** What the stack of the region puts out anyway. */
    private Reference known(Side side, String element, String suffix) {
        return stacks.state(Stack.CONNECTIONS, side).get("outputs." + Names.call(element) + suffix);
    }

    /** What the stack of the region puts out for private names alone, once. */
    private Reference output(Side side, String name, String what, String call, String attribute) {
        if (shown.add(side.word() + "/" + name)) {
            stacks.draftOf(side).output(name, what, Reference.module(call, attribute));
        }
        return stacks.state(Stack.CONNECTIONS, side).get("outputs." + name);
    }
}

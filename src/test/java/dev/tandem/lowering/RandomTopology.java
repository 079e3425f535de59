package dev.tandem.lowering;

import static dev.tandem.Tandem.*;

import dev.tandem.Tandem;
import dev.tandem.aws.Region;
import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.dns.Hostname;
import dev.tandem.element.dns.PrivateZone;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.search.Search;
import dev.tandem.element.service.LoadBalancer;
import dev.tandem.element.service.Service;
import dev.tandem.rules.Rules;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A topology made up from a seed, with and without faults: names nest and some are taken, so that some topologies clash
 * with themselves.
 */
public final class RandomTopology {

    /** Which seeds have no errors, because several tests ask. */
    private static final Map<Long, Boolean> SOUND = new ConcurrentHashMap<>();

    private static final List<String> OWNERS = List.of("payments", "Zürich", "team: core", "a@example.com");

    private final Draw draw;
    private final RandomData data;
    private final RandomWorkloads workloads;

    private RandomTopology(long seed, long order) {
        this.draw = new Draw(seed, order);
        this.data = new RandomData(draw);
        this.workloads = new RandomWorkloads(draw, data);
    }

    /** The topology of a seed. */
    public static Topology of(long seed) {
        return inOrder(seed, 0);
    }

    /** The same, with everything whose order means nothing written in another one. */
    static Topology inOrder(long seed, long order) {
        return new RandomTopology(seed, order).topology();
    }

    /** The first seeds whose topologies have no errors. */
    public static LongStream soundSeeds(int count) {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> SOUND.computeIfAbsent(seed, RandomTopology::isSound))
                .limit(count);
    }

    private static boolean isSound(long seed) {
        return Rules.check(of(seed), NameClashes::of)
                .atLeast(Severity.ERROR)
                .findAny()
                .isEmpty();
    }

    private Topology topology() {
        var written = Stream.concat(data.elements(), workloads.elements()).toList();
        return Tandem.topology("sys" + draw.number(100))
                .primary(draw.pick(Region.all()), network(10))
                .recovery(draw.pick(Region.all()), network(draw.chance(10) ? 10 : 20))
                .state(stateBucket("sys-terraform-state"))
                .strategy(draw.pick(List.of(Strategy.values())))
                .tag("owner", draw.pick(OWNERS))
                .entry(accelerator(draw.name())
                        .to(draw.shuffled(workloads.entered).toArray(Service[]::new))
                        .to(workloads.balancers.toArray(LoadBalancer[]::new)))
                .with(draw.shuffled(written).toArray(Element[]::new))
                .with(draw.shuffled(privateZones(data.databases, data.clusters, data.fileSystems, data.searches))
                        .toArray(Element[]::new))
                .with(draw.shuffled(hostnames(Stream.of(workloads.entered, workloads.pairs, workloads.balancers)
                                .flatMap(List::stream)))
                        .toArray(Element[]::new))
                .build();
    }

    private List<Hostname> hostnames(Stream<TrafficTarget> targets) {
        var own = Tandem.publicZone("bank.example");
        var dns = Tandem.account("444455556666").assumesRole("arn:aws:iam::444455556666:role/dns");
        var zone = draw.pick(List.of(own, own.existing(), own.existing().inAccount(dns)));
        return targets.filter(target -> draw.chance(40))
                .map(target -> Tandem.hostname(target.name()).in(zone).to(target))
                .toList();
    }

    private List<PrivateZone> privateZones(
            List<Database> databases, List<AuroraCluster> clusters, List<FileSystem> files, List<Search> searches) {
        var targets = Stream.<List<? extends DnsTarget>>of(databases, clusters, files, searches)
                .<DnsTarget>flatMap(List::stream)
                .filter(target -> draw.chance(50))
                .toList();
        var zone = Tandem.privateZone(draw.pick(List.of("sys.internal", "bank.example")));
        for (var target : draw.shuffled(targets)) {
            zone = zone.name(target.answering().name(), target);
        }
        for (var database : draw.shuffled(databases)) {
            if (database.instance().readers() > 0) {
                zone = zone.name("ro." + database.name(), database.readersWeighted());
            }
        }
        return draw.chance(50) ? List.of(zone) : List.of();
    }

    private Network network(int block) {
        var network = Tandem.network("10." + block + ".0.0/" + (16 + draw.number(9)));
        var narrowed = draw.chance(30) ? network.zones(2 + draw.number(2)) : network;
        var guarded = draw.chance(20) ? narrowed.networkAcls().interfaceEndpoints() : narrowed;
        return draw.chance(20) ? guarded.singleNatGateway("to save money") : guarded;
    }
}

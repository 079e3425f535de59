package dev.tandem.element.cache;

import dev.tandem.aws.CacheEngine;
import dev.tandem.aws.Recovery;
import dev.tandem.topology.Backups;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cache of ElastiCache, one shard on Valkey or Redis OSS: private, encrypted at rest and in transit, with replicas in
 * other zones of which one takes over by itself. Replication is asynchronous, so that a failover loses the newest writes.
 *
 * <p>Each region has a cache of the same size. That of the recovery region is separate and empty, or the secondary of a
 * global datastore.
 *
 * @param nodeType of every node, in both regions
 * @param snapshots the daily snapshots that are kept
 * @param global whether the cache of the recovery region follows that of the primary region
 */
public record Cache(
        Identity identity,
        CacheEngine engine,
        String version,
        CacheNodes nodes,
        String nodeType,
        CacheUsers users,
        Backups snapshots,
        boolean global,
        KeyChoice key)
        implements Store {

    /** ElastiCache API, CreateReplicationGroup: the longest retention of snapshots. */
    private static final int MOST_DAYS = 35;

    /** A Valkey cache with a node in each of two zones, and a separate one in the recovery region. */
    public static Cache named(String name) {
        return new Cache(
                Identity.named(name),
                CacheEngine.VALKEY,
                CacheEngine.VALKEY.usualVersion(),
                new CacheNodes.Several(2),
                "cache.r7g.large",
                new CacheUsers.Roles(),
                Backups.keptFor(Duration.ofDays(7)),
                false,
                new KeyChoice.OfTopology());
    }

    /** Runs Redis OSS 7.1 instead of Valkey; call {@code version} afterwards. Default: Valkey. */
    public Cache redisOss() {
        var other = CacheEngine.REDIS_OSS;
        return new Cache(identity, other, other.usualVersion(), nodes, nodeType, users, snapshots, global, key);
    }

    /** The version of the engine, major and minor; AWS applies patches. Default: {@code 8.0}. */
    public Cache version(String other) {
        var given = InvalidDefinitionException.given(other, "version");
        return new Cache(identity, engine, given, nodes, nodeType, users, snapshots, global, key);
    }

    /** How many nodes it has in each region, spread over the zones: a primary and 1 to 5 replicas. Default: two. */
    public Cache nodes(int count) {
        return with(new CacheNodes.Several(count));
    }

    /** Has no replica: losing the node or its zone empties the cache. Default: two nodes. */
    public Cache singleNode(String reason) {
        return with(new CacheNodes.Single(Justification.checked("singleNode", reason)));
    }

    /** The type of every node, in both regions. Default: {@code cache.r7g.large}. */
    public Cache instanceType(String type) {
        var given = InvalidDefinitionException.given(type, "instance type");
        return new Cache(identity, engine, version, nodes, given, users, snapshots, global, key);
    }

    /** Lets every workload in that uses it, without signing in. Default: workloads sign in as their IAM role. */
    public Cache withoutUsers(String reason) {
        var anyone = new CacheUsers.Anyone(Justification.checked("withoutUsers", reason));
        return new Cache(identity, engine, version, nodes, nodeType, anyone, snapshots, global, key);
    }

    /** For how long daily snapshots are kept, up to 35 days. Default: seven days. */
    public Cache backups(Backups kept) {
        InvalidDefinitionException.unless(
                kept.days() <= MOST_DAYS,
                "Snapshots of a cache cannot be kept for " + kept.days()
                        + " days: ElastiCache keeps them for 35 at most.");
        return new Cache(identity, engine, version, nodes, nodeType, users, kept, global, key);
    }

    /** Keeps no snapshots. Default: daily ones, for seven days. */
    public Cache withoutBackups(String reason) {
        return backups(new Backups.None(Justification.checked("withoutBackups", reason)));
    }

    /**
     * Has the cache of the recovery region follow that of the primary region (global datastore); it takes writes once an
     * operator promotes it. Default: it is separate and empty.
     */
    public Cache globalDatastore() {
        return new Cache(identity, engine, version, nodes, nodeType, users, snapshots, true, key);
    }

    /** Keeps a separate cache in the recovery region, which is empty. This is also the default. */
    public Cache separateInRecovery() {
        return new Cache(identity, engine, version, nodes, nodeType, users, snapshots, false, key);
    }

    /** The key that encrypts its data and snapshots. Default: the topology's own key. */
    public Cache encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new Cache(identity, engine, version, nodes, nodeType, users, snapshots, global, choice);
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Cache formerly(String name) {
        return new Cache(identity.renamedFrom(name), engine, version, nodes, nodeType, users, snapshots, global, key);
    }

    @Override
    public boolean presentIn(RegionRole side) {
        return true;
    }

    @Override
    public boolean copiedToRecovery() {
        return global;
    }

    /** A rule on caches reports it. */
    @Override
    public boolean missesACopy() {
        return false;
    }

    @Override
    public boolean readOnlyBeforeTakeover() {
        return global;
    }

    @Override
    public boolean absentBeforeTakeover() {
        return false;
    }

    @Override
    public boolean accessFollowsTheRole() {
        return global;
    }

    @Override
    public Optional<Recovery> failover() {
        return nodes instanceof CacheNodes.Several ? Optional.of(Recovery.CACHE_REPLICA_TAKES_OVER) : Optional.empty();
    }

    @Override
    public String copyingCall() {
        return ".globalDatastore()";
    }

    @Override
    public String kind() {
        return "cache";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }

    private Cache with(CacheNodes other) {
        return new Cache(identity, engine, version, other, nodeType, users, snapshots, global, key);
    }
}

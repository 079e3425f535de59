package dev.tandem.element.search;

import dev.tandem.aws.Recovery;
import dev.tandem.aws.Zone;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Standby;
import dev.tandem.topology.Store;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A domain of OpenSearch Service: private, encrypted at rest, between its nodes and towards its clients, with
 * fine-grained access control whose master user is an IAM role by default. Its nodes spread over up to three zones of the network.
 */
public record Search(
        Identity identity,
        SearchDomain domain,
        SearchEndpoint endpoint,
        SearchCopy copy,
        SearchSizing recovery,
        KeyChoice key)
        implements Store, DnsTarget {

    private static final int MOST_ZONES = 3;

    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /** A domain of three data nodes and three dedicated masters, one zone of which stands by. */
    public static Search named(String name) {
        return new Search(
                Identity.named(name),
                SearchDomain.USUAL,
                new SearchEndpoint.OfAws(),
                new SearchCopy.None(),
                SearchSizing.SAME,
                new KeyChoice.OfTopology());
    }

    /** The version of OpenSearch, major and minor; AWS applies patches. Default: {@code 2.19}. */
    public Search version(String version) {
        return with(domain.version(version));
    }

    /** How many nodes hold the data, a multiple of the zones they spread over. Default: three. */
    public Search dataNodes(int count) {
        return with(domain.data(domain.data().count(count)));
    }

    /** The instance type of the data nodes, in both regions. Default: {@code r6g.large.search}. */
    public Search instanceType(String type) {
        return with(domain.data(domain.data().instanceType(type)));
    }

    /** How many nodes only keep the cluster together, and of which type. Default: three {@code m6g.large.search}. */
    public Search dedicatedMasters(int count, String type) {
        return with(domain.masterNodes(new MasterNodes.Dedicated(new Nodes(count, type))));
    }

    /** Has the data nodes keep the cluster together, which a busy one may fail at. Default: three dedicated masters. */
    public Search withoutDedicatedMasters(String reason) {
        return with(domain.masterNodes(new MasterNodes.None(Justification.checked("withoutDedicatedMasters", reason))));
    }

    /** How many nodes keep old indexes in S3, read-only, and of which type. Default: none. */
    public Search warmNodes(int count, String type) {
        return with(domain.warm(new Nodes(count, type)));
    }

    /**
     * The gp3 volume of each data node, in GiB, with the speed that comes with it; nodes with a disk of their own get
     * none. Default: 100.
     */
    public Search storage(int gibibytes) {
        return with(domain.volume(new SearchVolume(gibibytes, OptionalInt.empty(), OptionalInt.empty())));
    }

    /** The same, with more IOPS and throughput, in MiB/s, than its size includes. */
    public Search storage(int gibibytes, int iops, int throughput) {
        return with(domain.volume(new SearchVolume(gibibytes, OptionalInt.of(iops), OptionalInt.of(throughput))));
    }

    /** Has the nodes of one of three zones stand by with a full copy (Multi-AZ with standby). This is also the default. */
    public Search standbyInAnotherZone() {
        return with(domain.standby(new Standby.InAnotherZone()));
    }

    /** Has all zones serve, so that losing one sets off a copying of data. Default: one of three zones stands by. */
    public Search withoutStandby(String reason) {
        return with(domain.standby(new Standby.None(Justification.checked("withoutStandby", reason))));
    }

    /** The hour (UTC) from which on AWS may maintain it, for ten hours a day. Default: 22. */
    public Search offPeakFrom(int hour) {
        return with(domain.offPeakHour(hour));
    }

    /**
     * Lets clients in by name and password, for programs that cannot sign requests as a role: the domain keeps users of
     * its own, of whom the first may do everything and has a secret. Default: roles of IAM.
     */
    public Search internalUsers() {
        return with(domain.users(SearchUsers.INTERNAL));
    }

    /**
     * A host name it answers to in both regions, and the certificate of each region; where the name leads is the
     * user's. Default: the name AWS gives it.
     */
    public Search customEndpoint(String host, InputVariable certificateArn) {
        InvalidDefinitionException.unless(
                host.matches(HOST),
                "\"" + host + "\" is not a host name: use one such as \"search.example.com\", without https:// or a"
                        + " path.");
        return with(new SearchEndpoint.Custom(host, InvalidDefinitionException.given(certificateArn, "variable")));
    }

    /** Keeps a domain in the recovery region whose indexes follow (cross-cluster replication). Default: none. */
    public Search followerInRecovery() {
        return with(new SearchCopy.Follower());
    }

    /** Keeps a domain of its own in the recovery region, which whoever uses it fills. Default: none. */
    public Search separateInRecovery() {
        return with(new SearchCopy.Separate());
    }

    /** The key that encrypts its data and logs. Default: the topology's own key. */
    public Search encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new Search(identity, domain, endpoint, copy, recovery, choice);
    }

    /** Sizes the domain in the recovery region differently. Default: the same as in the primary region. */
    public Search inRecovery(UnaryOperator<SearchSizing> sizing) {
        return new Search(identity, domain, endpoint, copy, sizing.apply(recovery), key);
    }

    /** The name it was deployed under before; a {@code moved} block follows. */
    public Search formerly(String name) {
        return new Search(identity.renamedFrom(name), domain, endpoint, copy, recovery, key);
    }

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }

    @Override
    public Stream<InputVariable> variables() {
        return endpoint.variables();
    }

    @Override
    public boolean hasSecret() {
        return hasInternalUsers();
    }

    /** Whether clients sign in by name and password. */
    public boolean hasInternalUsers() {
        return domain.users() == SearchUsers.INTERNAL;
    }

    /** The data nodes it has in a region. */
    public Nodes dataIn(RegionRole side) {
        return side == RegionRole.PRIMARY ? domain.data() : recovery.of(domain.data());
    }

    /** How many nodes keep the cluster together in a region. */
    int votingIn(RegionRole side) {
        return domain.masterNodes().dedicated().orElseGet(() -> dataIn(side)).count();
    }

    /** Whether there is a domain of it in a region. */
    @Override
    public boolean presentIn(RegionRole side) {
        return side == RegionRole.PRIMARY || copy.present();
    }

    @Override
    public boolean copiedToRecovery() {
        return copy.following();
    }

    /** A rule on search domains says more. */
    @Override
    public boolean missesACopy() {
        return false;
    }

    @Override
    public boolean readOnlyBeforeTakeover() {
        return copy.following();
    }

    @Override
    public boolean absentBeforeTakeover() {
        return !copy.present();
    }

    @Override
    public boolean accessFollowsTheRole() {
        return copy.following();
    }

    @Override
    public Optional<Recovery> failover() {
        return Optional.of(
                domain.standby().present() ? Recovery.SEARCH_STANDBY_TAKES_OVER : Recovery.SEARCH_REPLICA_TAKES_OVER);
    }

    @Override
    public Optional<String> instanceTypeIn(RegionRole side) {
        return presentIn(side) ? Optional.of(dataIn(side).instanceType()) : Optional.empty();
    }

    @Override
    public Optional<String> unknownNameFix(String name) {
        return endpoint instanceof SearchEndpoint.Custom custom && custom.host().equals(name)
                ? Optional.empty()
                : Optional.of("Give the domain .customEndpoint(\"" + name
                        + "\", ...) with a certificate for it, or let clients use the host in their parameters.");
    }

    @Override
    public String copyingCall() {
        return ".followerInRecovery()";
    }

    /** The zones it spreads over at a site. */
    public List<Zone> zonesIn(Site site) {
        return site.zones().stream().limit(MOST_ZONES).toList();
    }

    private Search with(SearchDomain other) {
        return new Search(identity, other, endpoint, copy, recovery, key);
    }

    private Search with(SearchEndpoint other) {
        return new Search(identity, domain, other, copy, recovery, key);
    }

    private Search with(SearchCopy other) {
        return new Search(identity, domain, endpoint, other, recovery, key);
    }
}

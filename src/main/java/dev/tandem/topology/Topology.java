package dev.tandem.topology;

import dev.tandem.aws.Rate;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Waiver;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A system that lives in two regions.
 *
 * @param estimates what takes another time here, or loses more or less, than it usually does
 * @param rates what fails more or less often here than it usually does
 * @param elements every distinct one, by kind and name; whatever the given ones refer to belongs to it as well, and two
 *     versions of one element are both here
 * @param overrides what variables of modules are given by hand
 * @param lifetime what it gave up, and whether it may be taken down with its data
 * @param provider the releases of the AWS provider that its stacks may be applied with
 * @param logs how long its logs are kept
 * @param account the account it is built in, and what that asks for; any if none was named
 */
public record Topology(
        String name,
        Site primary,
        Site recovery,
        StateBucket state,
        Strategy strategy,
        Objectives objectives,
        List<Stated<Recovery>> estimates,
        List<Stated<Rate>> rates,
        List<Element> elements,
        SortedMap<String, String> tags,
        List<Waiver> waivers,
        List<VariableOverride> overrides,
        Lifetime lifetime,
        ProviderRange provider,
        LogRetention logs,
        Optional<Account> account,
        Origin origin) {

    private static final Derived<Map<Dependency, List<Workload>>> USERS =
            Derived.inverse(Workload.class, workload -> workload.uses().stream());
    private static final Derived<Map<Element, List<Entry>>> LEADING =
            Derived.inverse(Entry.class, entry -> entry.leadsTo().stream());
    private static final Derived<Map<Dependency, List<BackupVault>>> VAULTS =
            Derived.inverse(BackupVault.class, vault -> vault.covered().stream());
    private static final Derived<Boolean> ACCESS_LOGS = Derived.from(
            topology -> topology.all(TrafficTarget.class).anyMatch(target -> target.keepsAccessLogs(topology)));

    /** Copies the lists and the tags, and finds what the elements refer to. */
    public Topology {
        estimates = List.copyOf(estimates);
        rates = List.copyOf(rates);
        elements = new Elements(ElementClosure.from(elements));
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        waivers = List.copyOf(waivers);
        overrides = List.copyOf(overrides);
    }

    /** What it gave up and Terraform is to forget. */
    public List<Retired> retired() {
        return lifetime.retired();
    }

    /** The parts that its regions play: every region it lives in has one. */
    public List<RegionRole> sides() {
        return sites().map(Site::side).toList();
    }

    /** Its regions with their networks, the primary one first. */
    public Stream<Site> sites() {
        return Stream.of(primary, recovery);
    }

    /** The regions it lives in, the primary one first. */
    public Stream<Region> regions() {
        return sites().map(Site::region);
    }

    /** The site of a side. */
    public Site site(RegionRole side) {
        return side == RegionRole.PRIMARY ? primary : recovery;
    }

    /** The elements of a kind, by name. */
    public <E extends Element> Stream<E> all(Class<E> kind) {
        return list(kind).stream();
    }

    private <E extends Element> List<E> list(Class<E> kind) {
        return ((Elements) elements).of(kind);
    }

    /** What follows from this topology, computed when it is first asked for. */
    public <T> T get(Derived<T> derived) {
        return ((Elements) elements).derived(derived, this);
    }

    /** Where clients come in, by kind and name. */
    public List<Entry> entries() {
        return list(Entry.class);
    }

    /** Whether a workload stops the readers of a store. */
    public boolean gated(Replicating store) {
        return all(Workload.class).anyMatch(workload -> workload.stopsReadersOf(store));
    }

    /** Whether a backup plan keeps copies of something in the recovery region. */
    public boolean backedUp(Dependency data) {
        return data instanceof Store store
                && store.supportedByAwsBackup()
                && get(VAULTS).containsKey(data);
    }

    /** Every distinct variable that its elements ask for, by name; two versions of one variable are both here. */
    public List<InputVariable> variables() {
        var ofNetworks =
                sites().flatMap(site -> site.network().existing().stream()).flatMap(ExistingNetwork::variables);
        return Stream.concat(elements.stream().flatMap(Element::variables), ofNetworks)
                .distinct()
                .sorted(Comparator.comparing(InputVariable::name).thenComparing(InputVariable::origin))
                .toList();
    }

    /** The same topology, with the change applied to every element wherever it is referred to. */
    public Topology changed(UnaryOperator<Element> change) {
        var changed = new TopologyTransformer(change).all(elements);
        return new Topology(
                name,
                primary,
                recovery,
                state,
                strategy,
                objectives,
                estimates,
                rates,
                changed,
                tags,
                waivers,
                overrides,
                lifetime,
                provider,
                logs,
                account,
                origin);
    }

    /** The same topology with another network at a site. */
    public Topology with(RegionRole side, Network network) {
        var site = site(side);
        var other = new Site(side, site.region(), network, site.origin());
        return new Topology(
                name,
                side == RegionRole.PRIMARY ? other : primary,
                side == RegionRole.RECOVERY ? other : recovery,
                state,
                strategy,
                objectives,
                estimates,
                rates,
                elements,
                tags,
                waivers,
                overrides,
                lifetime,
                provider,
                logs,
                account,
                origin);
    }

    /** The same topology, of which another share runs in the recovery region. */
    public Topology with(Strategy other) {
        return new Topology(
                name,
                primary,
                recovery,
                state,
                other,
                objectives,
                estimates,
                rates,
                elements,
                tags,
                waivers,
                overrides,
                lifetime,
                provider,
                logs,
                account,
                origin);
    }

    /** How AWS gets over a failure in this system: as usual, unless the user measured or assumed otherwise. */
    public Recovery estimate(Recovery usual) {
        return estimates.stream()
                .map(Stated::figure)
                .filter(estimate -> estimate.id().equals(usual.id()))
                .reduce((earlier, later) -> later)
                .orElse(usual);
    }

    /** How often something fails in this system: as usual, unless the user stated otherwise. */
    public Rate rate(Rate usual) {
        return rates.stream()
                .map(Stated::figure)
                .filter(rate -> rate.id().equals(usual.id()))
                .reduce((earlier, later) -> later)
                .orElse(usual);
    }

    /** The path of every role that is made for it. */
    public String rolePath() {
        return account.map(Account::rolePath).orElse("/");
    }

    /** What AWS knows its parts by. */
    public AwsNames awsNames() {
        return new AwsNames(name);
    }

    /** What uses an element, by name. */
    public List<Workload> usersOf(Dependency dependency) {
        return get(USERS).getOrDefault(dependency, List.of()).stream()
                .sorted(Comparator.comparing(Workload::name))
                .toList();
    }

    /** What uses an element in a region, by name. */
    public List<Workload> usersOf(Dependency dependency, RegionRole side) {
        return usersOf(dependency).stream()
                .filter(workload -> workload.usesIn(side).contains(dependency))
                .toList();
    }

    /** Whether an entry leads users from outside to an element. */
    public boolean isEntered(Element element) {
        return !entriesTo(element).isEmpty();
    }

    /** The entries that lead users from outside to an element, by kind and name. */
    public List<Entry> entriesTo(Element element) {
        return get(LEADING).getOrDefault(element, List.of());
    }

    /** Whether a load balancer keeps access logs, for which each region needs a bucket. */
    public boolean keepsAccessLogs() {
        return get(ACCESS_LOGS);
    }

    /** How findings name something of this topology: {@code bank/ledger}. */
    public String subject(String... path) {
        return name + "/" + String.join("/", path);
    }
}

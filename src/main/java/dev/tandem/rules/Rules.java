package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.element.Kinds;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.rules.remediation.Remediation;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules, and their findings on a topology. */
public final class Rules {

    private static final List<Rule> LAWS = withThoseOfKinds(
            new AcceptedByAws(),
            new AtLeastTwoZones(),
            new CopyInRecovery(),
            new CopyIsAsLarge(),
            new CopyKeepsArchitecture(),
            new EmptyInRecovery(),
            new InstanceTypeExists(),
            new KeepBackups(),
            new LeadsSomewhere(),
            new ExistingNetworkHasPublicSubnets(),
            new ExistingNetworkIsNotSeen(),
            new LogPoliciesWithinQuota(),
            new MajorityOutlivesAZone(),
            new NamesAreUnique(),
            new DeployedNamesAreUnique(),
            new NetworksOverlap(),
            new OffersWhatIsUsed(),
            new OneNatServesSeveralZones(),
            new OneVersionOfAValue(),
            new OptIn(),
            new ProviderIsTested(),
            new RoomForZones(),
            new SharesFate(),
            new ThirdZone(),
            new TopologyIsDisposable(),
            new TwoRegions(),
            new UniqueInAws(),
            new ZonesExist());

    /** What is asked of the system as a whole; it can be proved only of one that no law calls wrong. */
    private static final List<Objective> OBJECTIVES =
            List.of(new AvailabilityObjective(), new RecoveryPoint(), new RecoverySkew(), new RecoveryTime());

    /** What is asked of the figures that the user states for the proof, which needs a system that no law calls wrong. */
    private static final List<Rule> STATEMENTS = List.of(new EstimateIsUsed());

    private static final List<Rule> ALL =
            sorted(Stream.of(LAWS, OBJECTIVES, STATEMENTS).flatMap(List::stream).toArray(Rule[]::new));

    private Rules() {}

    /** Every law, by id. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The id of every finding there can be, in order: the laws', and those about waivers. */
    public static List<String> ids() {
        return Stream.concat(ALL.stream().map(Rule::id), Verdict.rules().stream())
                .sorted()
                .toList();
    }

    /** The findings of all rules on a topology, after its waivers. */
    public static Verdict check(Topology topology) {
        return check(topology, compiled -> List.of());
    }

    /**
     * The same, with what is found when the topology is compiled: asked for once no law calls it wrong, and before
     * anything is proved of it.
     */
    public static Verdict check(Topology topology, Function<Topology, List<Finding>> compilation) {
        var findings = new ArrayList<>(findings(laws(topology), topology));
        if (findings.stream().noneMatch(Rules::leavesNothingToProve)) {
            findings.addAll(compilation.apply(topology));
        }
        if (findings.stream().noneMatch(Rules::leavesNothingToProve)) {
            findings.addAll(objectives(topology));
            findings.addAll(findings(STATEMENTS, topology));
        }
        return Verdict.of(topology.name(), findings, topology.waivers());
    }

    /** Whether a finding is about a topology that AWS or Terraform would refuse, of which nothing can be proved. */
    public static boolean leavesNothingToProve(Finding finding) {
        return finding.severity() == Severity.ERROR
                && OBJECTIVES.stream().noneMatch(objective -> objective.id().equals(finding.rule()));
    }

    /** The stated objectives that do not hold, each with the cheapest change that would meet it. */
    private static List<Finding> objectives(Topology topology) {
        var unmet = unmet(topology);
        if (unmet.isEmpty()) {
            return List.of();
        }
        var remediation = new Remediation(topology, Rules::unmet, other -> findings(LAWS, other));
        return unmet.stream().map(remediation::fixed).toList();
    }

    /** What has to be proved is proved once for all of them, and only if an objective is stated. */
    private static List<Finding> unmet(Topology topology) {
        var asked = OBJECTIVES.stream()
                .filter(objective -> objective.asked(topology))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var proving = Proving.of(topology);
        return asked.stream()
                .flatMap(objective -> objective.check(topology, proving))
                .toList();
    }

    private static List<Finding> findings(List<Rule> rules, Topology topology) {
        return rules.stream().flatMap(rule -> rule.check(topology)).toList();
    }

    /** The laws, with those of elements that were loaded apart from Tandem. */
    private static List<Rule> laws(Topology topology) {
        var byId = new TreeMap<String, Rule>();
        LAWS.forEach(law -> byId.put(law.id(), law));
        Kinds.<Lawful, Rule>ask(topology, Lawful.class, (kind, element) -> kind.laws().stream())
                .forEach(law -> byId.putIfAbsent(law.id(), law));
        return List.copyOf(byId.values());
    }

    private static List<Rule> sorted(Rule... rules) {
        return Stream.of(rules).sorted(Comparator.comparing(Rule::id)).toList();
    }

    private static List<Rule> withThoseOfKinds(Rule... rules) {
        var ofKinds = Kinds.facets(Lawful.class).flatMap(kind -> kind.laws().stream());
        return sorted(Stream.concat(Stream.of(rules), ofKinds).toArray(Rule[]::new));
    }
}

package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;

/** All the laws, and what they say of a topology. */
public final class Rules {

    private static final List<Rule> ALL = sorted(
            new AcceptedByAws(),
            new AtLeastTwoZones(),
            new BackupRetentionLimit(),
            new CopyInRecovery(),
            new EngineRunsOnClass(),
            new GlobalDatabaseClass(),
            new GlobalDatabaseVersion(),
            new HasAnEntry(),
            new InstanceClassExists(),
            new InstanceTypeExists(),
            new KeepBackups(),
            new LeadsSomewhere(),
            new ListenerPortsDiffer(),
            new NamesAreFree(),
            new NamesAreUnique(),
            new NetworksOverlap(),
            new OffersWhatIsUsed(),
            new OneNatServesSeveralZones(),
            new OneVersionOfAValue(),
            new OptIn(),
            new RecoveryCarriesTheLoad(),
            new RenamesAreClear(),
            new ReplicaNeedsBackups(),
            new ReplicaNeedsEnterpriseEdition(),
            new RoomForZones(),
            new StandbyInAnotherZone(),
            new StorageInRange(),
            new StorageRateInRange(),
            new TwoRegions(),
            new UnmistakableSecrets(),
            new VersionExists(),
            new ZonesExist());

    private Rules() {}

    /** Every law, by id. */
    public static List<Rule> all() {
        return ALL;
    }

    /** What all of them say of a topology, once its waivers are taken into account. */
    public static Verdict check(Topology topology) {
        List<Finding> findings =
                ALL.stream().flatMap(rule -> rule.check(topology)).toList();
        return Verdict.of(topology.name(), findings, topology.waivers());
    }

    private static List<Rule> sorted(Rule... rules) {
        return List.of(rules).stream().sorted(Comparator.comparing(Rule::id)).toList();
    }
}

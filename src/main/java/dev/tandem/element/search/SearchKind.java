package dev.tandem.element.search;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Voters;
import dev.tandem.rules.Voting;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Search domains on OpenSearch Service. */
public final class SearchKind
        implements ElementKind<Search>,
                Lowered<Search>,
                Granting<Search>,
                Alarmed<Search>,
                Hosting<Search>,
                EncryptedByAws,
                Failing<Search>,
                Recovered<Search>,
                Named<Search>,
                Voting<Search>,
                Fixable<Search>,
                Lawful {

    @Override
    public Class<Search> type() {
        return Search.class;
    }

    @Override
    public void lower(Search search, Stacks stacks) {
        new SearchLowering(stacks).lower(search);
    }

    @Override
    public void grant(Search search, WorkloadAccess access) {
        new SearchGrant(search, access).give();
    }

    @Override
    public Stream<Alarm> alarms(Search search, RegionRole side, Stacks stacks) {
        return new SearchAlarms(stacks, side).of(search);
    }

    /** What AWS calls the domain, which a custom endpoint leads to. */
    @Override
    public String hostOutput(Search search) {
        return search.endpoint() instanceof SearchEndpoint.Custom ? "_endpoint" : "_host";
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("es");
    }

    @Override
    public void fail(Search search, RegionModel place, Model.Builder model) {
        new SearchPart(search, place).addTo(model);
    }

    @Override
    public Chapter recover(Search search, OperatorContext operator) {
        return new SearchChapter(operator, search).chapter();
    }

    @Override
    public Stream<AwsName> awsNames(Search search, Topology topology) {
        return SearchNames.of(search, topology).all();
    }

    /** One that should have a standby, and cannot, is another law. */
    @Override
    public Stream<Voters> voters(Search search, Site site) {
        if (!search.presentIn(site.side()) || search.domain().standby().present()) {
            return Stream.of();
        }
        var zones = search.zonesIn(site).size();
        return Stream.of(new Voters(search, site, search.votingIn(site.side()), zones));
    }

    @Override
    public Stream<SuggestedFix> fixes(Search search, Topology topology) {
        return SearchChanges.of(search);
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new DedicatedMasters(),
                new NodeTypeExists(),
                new NodesEncrypt(),
                new NodesFillZones(),
                new ReplicationIsPossible(),
                new SearchInRecovery(),
                new StandbyIsPossible(),
                new WarmNodesArePossible());
    }
}

package dev.tandem.element.cache;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Caches of ElastiCache. */
public final class CacheKind
        implements ElementKind<Cache>,
                KeepsData,
                Lowered<Cache>,
                Granting<Cache>,
                Alarmed<Cache>,
                Hosting<Cache>,
                EncryptedByAws,
                Failing<Cache>,
                Opening<Cache>,
                Recovered<Cache>,
                Named<Cache>,
                Fixable<Cache>,
                Lawful {

    @Override
    public Class<Cache> type() {
        return Cache.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of("cache", "the cached data", "name", "kms_key_arn").calledInEachRegion());
    }

    @Override
    public void lower(Cache cache, Stacks stacks) {
        new CacheLowering(stacks).lower(cache);
    }

    @Override
    public void grant(Cache cache, WorkloadAccess access) {
        new CacheGrant(cache, access).give();
    }

    @Override
    public Stream<Alarm> alarms(Cache cache, RegionRole side, Stacks stacks) {
        return new CacheAlarms(stacks, side).of(cache);
    }

    @Override
    public String hostOutput(Cache cache) {
        return "_host";
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("elasticache");
    }

    @Override
    public void fail(Cache cache, RegionModel place, Model.Builder model) {
        new CachePart(cache, place).addTo(model);
    }

    @Override
    public Optional<RecoveryStep> opening(Cache cache, RecoverySteps steps) {
        return cache.global() ? Optional.of(CachePart.promoted(cache, steps)) : Optional.empty();
    }

    @Override
    public Chapter recover(Cache cache, OperatorContext operator) {
        return new CacheChapter(operator, cache).chapter();
    }

    @Override
    public Stream<AwsName> awsNames(Cache cache, Topology topology) {
        return CacheNames.of(cache, topology).all();
    }

    @Override
    public Stream<SuggestedFix> fixes(Cache cache, Topology topology) {
        return Stream.concat(replica(cache), follower(cache));
    }

    private static Stream<SuggestedFix> replica(Cache cache) {
        return cache.nodes() instanceof CacheNodes.Several
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        cache,
                        "Replace .singleNode(...) of " + cache.name() + " by .nodes(2)",
                        CostTier.INSTANCE,
                        2,
                        one -> one.nodes(2)));
    }

    private static Stream<SuggestedFix> follower(Cache cache) {
        return cache.global()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        cache, "Add .globalDatastore() to " + cache.name(), CostTier.COPY, 1, Cache::globalDatastore));
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new CacheExists(), new CacheInSeveralZones(), new CacheStartsEmpty(), new GlobalDatastoreIsPossible());
    }
}

package dev.tandem.element.site;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Entering;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Static sites on S3 and CloudFront. */
public final class StaticSiteKind
        implements ElementKind<StaticSite>,
                KeepsData,
                Lowered<StaticSite>,
                Entering<StaticSite>,
                Recovered<StaticSite>,
                Named<StaticSite> {

    @Override
    public Class<StaticSite> type() {
        return StaticSite.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(DataModule.of("site-buckets", "the pages", "name")
                .calledIn(Stack.COUPLING, StaticSiteLowering.BUCKETS));
    }

    @Override
    public void lower(StaticSite site, Stacks stacks) {
        var lowering = new StaticSiteLowering(stacks);
        lowering.lowerBuckets(site);
        lowering.lower(site);
    }

    @Override
    public void enter(StaticSite site, RegionModel primary, RegionModel recovery, Model.Builder model) {
        new StaticSitePart(site, primary, recovery).addTo(model);
    }

    @Override
    public Optional<String> beforeAction(StaticSite site) {
        return Optional.of(site.name() + " serves its pages from the copy");
    }

    @Override
    public Chapter recover(StaticSite site, OperatorContext operator) {
        var impact = operator.impact(
                site,
                "A bucket with a copy of the pages, which CloudFront asks by itself when the other does"
                        + " not answer. Publish to it while the primary region is away.");
        return Chapter.of(operator.losing(impact, Recovery.BUCKET_COPY_IS_READ));
    }

    @Override
    public Stream<AwsName> awsNames(StaticSite site, Topology topology) {
        return topology.sites().flatMap(where -> awsNames(site, topology.awsNames(), where.region()));
    }

    private static Stream<AwsName> awsNames(StaticSite site, AwsNames names, Region region) {
        return Stream.of(
                AwsName.bucketOfAccount(site.bucket(names, region)),
                new AwsName(Naming.IAM_ROLE, site.copyingRole(names, region)));
    }
}

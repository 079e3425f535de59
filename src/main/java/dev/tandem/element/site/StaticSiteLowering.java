package dev.tandem.element.site;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site becomes a pair of buckets in the stack that spans both regions, since S3 copies only into one that is there
 * already, and a distribution in the global stack, which knows the buckets by their names and asks neither region.
 */
final class StaticSiteLowering {

    static final String BUCKETS = "_buckets";

    private static final Map<String, String> BOTH =
            Map.of("aws.primary", "aws.primary", "aws.recovery", "aws.recovery");

    private final Stacks stacks;
    private final DataSources dataSources;

    StaticSiteLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lowerBuckets(StaticSite site) {
        var coupling = stacks.builderOf(Stack.COUPLING);
        var call = TerraformNames.call(site);
        var arguments = new Arguments().put("name", stacks.names().aws(site)).put("tags", Stacks.tags(site.name()));
        var module =
                coupling.call(new ModuleCall(call + BUCKETS, "site-buckets", new TreeMap<>(BOTH), arguments.tree()));
        stacks.moved(Stack.COUPLING, site, BUCKETS);
        for (var side : stacks.topology().sides()) {
            var output = side.word() + "_bucket";
            coupling.output(
                    call + "_" + output,
                    "Where the pages of " + site.name() + " are in the " + side.word() + " region.",
                    module.get(output));
        }
    }

    void lower(StaticSite site) {
        var global = stacks.builderOf(Stack.GLOBAL);
        var call = TerraformNames.call(site);
        var module = stacks.callInGlobal(call, "static-site", distribution(site));
        stacks.moved(Stack.GLOBAL, site, "");
        global.output(call + "_domain_name", "Where " + site.name() + " answers.", module.get("domain_name"));
        global.output(
                call + "_hosted_zone_id",
                "What an alias record for " + site.name() + " takes.",
                module.get("hosted_zone_id"));
        global.output(
                call + "_distribution_id",
                "What is invalidated once pages of " + site.name() + " are published.",
                module.get("distribution_id"));
    }

    private Arguments distribution(StaticSite site) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(site))
                .put("primary", bucket(RegionRole.PRIMARY, site))
                .put("recovery", bucket(RegionRole.RECOVERY, site))
                .put("index_document", site.indexDocument())
                .put("tags", Stacks.tags(site.name()));
        site.errorDocument().ifPresent(page -> arguments.put("error_document", page));
        site.domain().given().ifPresent(domain -> {
            var arn = stacks.builderOf(Stack.GLOBAL).variable(domain.certificate());
            arguments.put("domain", new Arguments().put("name", domain.name()).put("certificate_arn", arn));
        });
        return arguments;
    }

    private Arguments bucket(RegionRole side, StaticSite site) {
        var region = stacks.topology().site(side).region();
        var name = Value.template(
                Value.text(site.bucket(stacks.topology().awsNames(), region)), dataSources.accountOfGlobal());
        return new Arguments().put("bucket", name).put("region", region.id());
    }
}

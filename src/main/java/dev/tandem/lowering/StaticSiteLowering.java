package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Side;
import dev.tandem.topology.StaticSite;
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
    private final Lookups lookups;

    StaticSiteLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lowerBuckets(StaticSite site) {
        var coupling = stacks.draftOf(Stack.COUPLING);
        var call = Names.call(site);
        var arguments = new Arguments().put("name", stacks.names().aws(site)).put("tags", Stacks.tags(site.name()));
        var module =
                coupling.call(new ModuleCall(call + BUCKETS, "site-buckets", new TreeMap<>(BOTH), arguments.tree()));
        stacks.moved(Stack.COUPLING, site, BUCKETS);
        for (var side : Side.values()) {
            var output = side.word() + "_bucket";
            coupling.output(
                    call + "_" + output,
                    "Where the pages of " + site.name() + " are in the " + side.word() + " region.",
                    module.get(output));
        }
    }

    void lower(StaticSite site) {
        var global = stacks.draftOf(Stack.GLOBAL);
        var call = Names.call(site);
        var module = global.call(new ModuleCall(
                call,
                "static-site",
                Stacks.handed("aws", "aws"),
                distribution(site).tree()));
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
                .put("primary", bucket(Side.PRIMARY, site))
                .put("recovery", bucket(Side.RECOVERY, site))
                .put("index_document", site.indexDocument())
                .put("tags", Stacks.tags(site.name()));
        site.errorDocument().ifPresent(page -> arguments.put("error_document", page));
        site.domain().given().ifPresent(domain -> {
            var arn = ServiceLowering.variable(stacks.draftOf(Stack.GLOBAL), domain.certificate());
            arguments.put("domain", new Arguments().put("name", domain.name()).put("certificate_arn", arn));
        });
        return arguments;
    }

    private Arguments bucket(Side side, StaticSite site) {
        var region = stacks.topology().site(side).region();
        var name = Value.template(Value.text(stacks.names().bucket(site, region)), lookups.accountOfGlobal());
        return new Arguments().put("bucket", name).put("region", region.id());
    }
}

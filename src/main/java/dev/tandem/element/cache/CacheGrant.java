package dev.tandem.element.cache;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;

/**
 * The grants to a workload that uses a cache in its region: where it answers, and the user it signs in as with a token of
 * its role.
 */
record CacheGrant(Cache cache, WorkloadAccess access) {

    void give() {
        var module = TerraformNames.call(cache);
        access.parameter("host", Reference.module(module, "host"));
        access.parameter("reader_host", Reference.module(module, "reader_host"));
        access.parameter("port", Reference.module(module, "port"));
        access.parameter("access", allowed());
        access.opens(module);
        if (cache.users().signIn()) {
            signIn();
        }
    }

    /** The token is signed for the cache by its name, and for the user, who has the same name. */
    private void signIn() {
        var topology = access.stacks().topology();
        var region = topology.site(access.side()).region();
        var names = CacheNames.of(cache, topology);
        access.parameter("user", Value.text(names.own()));
        access.argument(
                "policy_arns",
                Value.template(
                        Value.text("arn:" + region.partition() + ":iam::"),
                        new DataSources(access.stacks()).account(access.side()),
                        Value.text(":policy/" + names.connectPolicy(region))));
    }

    /** The secondary of a global datastore takes no writes until it is promoted. */
    private Value allowed() {
        var writing = Value.text("read-write");
        return cache.global() ? access.whenActive(writing, Value.text("read-only")) : writing;
    }
}

package dev.tandem.element.search;

import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;

/**
 * What a workload is given that uses a search domain. The right to sign requests is the domain's to give, by the role of
 * the workload; who does not has a password.
 */
record SearchGrant(Search search, WorkloadAccess access) {

    void give() {
        if (!search.presentIn(access.side())) {
            return;
        }
        var module = TerraformNames.call(search);
        access.parameter("host", Reference.module(module, "host"));
        access.parameter("port", Reference.module(module, "port"));
        access.parameter("access", allowed());
        access.opens(module);
        if (search.hasInternalUsers()) {
            access.secret(Credentials.call(search), access.stacks().names().credentials(search), search.key());
        }
    }

    /** What follows another takes no writes until it is on its own; whoever uses it has to know. */
    private Value allowed() {
        var writing = Value.text("read-write");
        return search.copy().following() ? access.whenActive(writing, Value.text("read-only")) : writing;
    }
}

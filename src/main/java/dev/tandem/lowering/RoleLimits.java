package dev.tandem.lowering;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Topology;

/** Gives every module that makes roles the permissions boundary and the path that the account asks for. */
final class RoleLimits {

    private static final String BOUNDARY = "permissions_boundary";
    private static final String PATH = "role_path";

    private RoleLimits() {}

    /** A call as it is with what the account of its topology asks for, if its module has the variables. */
    static ModuleCall on(Topology topology, ModuleCall call) {
        if (topology.account().isEmpty()) {
            return call;
        }
        var account = topology.account().get();
        var bounded = account.boundary()
                .map(arn -> given(topology, call, BOUNDARY, arn))
                .orElse(call);
        return account.rolePath().equals("/") ? bounded : given(topology, bounded, PATH, account.rolePath());
    }

    private static ModuleCall given(Topology topology, ModuleCall call, String variable, String value) {
        var takes = ModuleLibrary.variables(topology, call.module()).containsKey(variable)
                && !call.arguments().entries().containsKey(variable);
        return takes ? call.with(variable, Value.text(value)) : call;
    }
}

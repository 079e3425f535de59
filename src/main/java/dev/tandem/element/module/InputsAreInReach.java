package dev.tandem.element.module;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A module is given what the stack that calls it knows: nothing of a region in a stack that is of no region. */
final class InputsAreInReach implements Rule {

    @Override
    public String id() {
        return "module/inputs-are-in-reach";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(TerraformModule.class).flatMap(module -> module.everyInput()
                .flatMap(Input::flattened)
                .filter(input -> !inReach(module, input))
                .map(input -> words(input))
                .distinct()
                .map(words -> finding(topology, module, words)));
    }

    private static boolean inReach(TerraformModule module, Input input) {
        if (input instanceof Input.Literal || input instanceof Input.NameInAws || input instanceof Input.Asked) {
            return true;
        }
        var regional = module.placement() != Placement.COUPLING && module.placement() != Placement.GLOBAL;
        if (input instanceof Input.OwnKey key) {
            return regional ? !key.ofRecovery() : module.placement() == Placement.COUPLING;
        }
        if (input instanceof Input.Other other) {
            return regional && besides(module, other.module());
        }
        return input instanceof Input.FromPrimary ? module.placement() == Placement.EACH_REGION : regional;
    }

    /** Whether the other one is called wherever this one is. */
    private static boolean besides(TerraformModule module, TerraformModule other) {
        var regional = other.placement() != Placement.COUPLING && other.placement() != Placement.GLOBAL;
        return regional
                && Stream.of(RegionRole.values()).filter(module::calledIn).allMatch(other::calledIn);
    }

    private static String words(Input input) {
        if (input instanceof Input.Other other) {
            return "the output \"" + other.output() + "\" of \""
                    + other.module().name() + "\"";
        }
        if (input instanceof Input.OwnKey key) {
            return key.ofRecovery() ? "recoveryKey()" : "key()";
        }
        if (input instanceof Input.FromPrimary from) {
            return "fromPrimary(\"" + from.output() + "\")";
        }
        if (input instanceof Input.Clients) {
            return "clients()";
        }
        if (input instanceof Input.Own own) {
            return "output(\"" + own.output() + "\")";
        }
        if (input instanceof Input.OfKey of) {
            return "the key \"" + of.key().name() + "\"";
        }
        return input instanceof Input.OfSecret of
                ? "the secret \"" + of.secret().name() + "\""
                : "network()";
    }

    private Finding finding(Topology topology, TerraformModule module, String words) {
        var stack =
                switch (module.placement()) {
                    case COUPLING -> "the coupling stack, which is applied before those of the regions";
                    case GLOBAL -> "the global stack, which is of no region";
                    case EACH_REGION, PRIMARY, RECOVERY -> "the stack of a region";
                };
        var summary = "The module is given " + words + ", and is called in " + stack + ": it is not known there.";
        var fix = "Give it a text, nameInAws() or a variable, or call it in the regions where " + words + " is.";
        return Finding.of(id(), Severity.ERROR, topology.subject(module.name()), summary, fix, module.origin());
    }
}

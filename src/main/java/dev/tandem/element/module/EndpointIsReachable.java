package dev.tandem.element.module;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Instances may connect only to security groups that they are given, so an endpoint without one cannot be reached. */
final class EndpointIsReachable implements Rule {

    @Override
    public String id() {
        return "module/endpoint-is-reachable";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(TerraformModule.class)
                .flatMap(module -> Stream.concat(unreachable(topology, module), unread(topology, module)));
    }

    private Stream<Finding> unreachable(Topology topology, TerraformModule module) {
        return module.given().stream()
                .filter(Given.Endpoint.class::isInstance)
                .filter(given -> ModuleGrant.securityGroup(module).isEmpty())
                .map(given -> (Given.Endpoint) given)
                .map(endpoint -> finding(
                        topology,
                        module,
                        "The module gives the endpoint \"" + endpoint.output()
                                + "\" and no security group: instances that use it could not connect.",
                        "Add .gives(...).asSecurityGroup() for the output with the id of its security group."));
    }

    /** Another stack's outputs are not known where workloads are. */
    private Stream<Finding> unread(Topology topology, TerraformModule module) {
        var elsewhere = module.placement() == Placement.COUPLING || module.placement() == Placement.GLOBAL;
        return module.given().stream()
                .filter(given -> elsewhere && !(given instanceof Given.Parameter) && !(given instanceof Given.Right))
                .limit(1)
                .map(given -> finding(
                        topology,
                        module,
                        "The module is not called in the stacks of the regions, so workloads there cannot read its outputs.",
                        "Give them a name that is computed, as in .parameter(\"bucket\", nameInAws()), or call the module in"
                                + " each region."));
    }

    private Finding finding(Topology topology, TerraformModule module, String summary, String fix) {
        return Finding.of(id(), Severity.ERROR, topology.subject(module.name()), summary, fix, module.origin());
    }
}

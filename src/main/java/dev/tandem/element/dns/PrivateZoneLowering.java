package dev.tandem.element.dns;

import dev.tandem.element.Kinds;
import dev.tandem.element.service.InternalBalancerLowering;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.HostOutputs;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.util.Optional;

/**
 * A private zone becomes one in each region, in the stack that recovery does not need: Route 53 takes changes in
 * us-east-1 only, and no name changes when a region takes over. The targets of names are outputs of their region's
 * stack.
 */
final class PrivateZoneLowering {

    private final Stacks stacks;

    PrivateZoneLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(PrivateZone zone) {
        for (var side : stacks.topology().sides()) {
            lowerIn(side, zone);
        }
    }

    private void lowerIn(RegionRole side, PrivateZone zone) {
        var names = new Arguments();
        var weighted = new Arguments();
        zone.names().forEach((label, target) -> {
            var sharing = sharing(side, target);
            sharing.ifPresent(targets -> weighted.put(label, targets));
            if (sharing.isEmpty()) {
                host(side, target).ifPresent(host -> names.put(label, host));
            }
        });
        var region = stacks.topology().site(side).region().id();
        var arguments = new Arguments()
                .put("name", zone.name())
                .put("description", "Private names of " + stacks.topology().name() + " in " + region + ".")
                .put("vpc_id", output(side, "network_vpc_id", "The network of this region.", "network", "vpc_id"))
                .put("names", names)
                .put("tags", Stacks.tags(zone.name()));
        if (!weighted.isEmpty()) {
            arguments.put("weighted_names", weighted);
        }
        call(side, zone, arguments);
    }

    private void call(RegionRole side, PrivateZone zone, Arguments arguments) {
        var call = TerraformNames.call(zone) + (side == RegionRole.PRIMARY ? "" : "_recovery");
        stacks.callInConnections(side, call, "private-zone", arguments);
    }

    /** The hosts of a target in a region, where it has several that share the name. */
    private Optional<Arguments> sharing(RegionRole side, DnsTarget target) {
        return hosting(side, target)
                .flatMap(kind -> kind.sharing(target.answering(), target, new Shown(side, target.answering())));
    }

    /** The host name of a target in a region, or nothing where the region has none of it. */
    private Optional<Reference> host(RegionRole side, DnsTarget target) {
        if (target instanceof Service service) {
            var call = InternalBalancerLowering.call(stacks.topology(), service);
            return Optional.of(stacks.state(Stack.CONNECTIONS, side).get("outputs." + call + "_dns_name"));
        }
        return hosting(side, target).map(kind -> hosted(side, target, kind));
    }

    private static Optional<Hosting<Element>> hosting(RegionRole side, DnsTarget target) {
        return target.answering() instanceof Store store && !store.presentIn(side)
                ? Optional.empty()
                : Kinds.facet(target.answering(), Hosting.class);
    }

    private Reference hosted(RegionRole side, DnsTarget target, Hosting<Element> kind) {
        var element = target.answering();
        var host = kind.hostOutput(element, target);
        var call = TerraformNames.call(element);
        return kind.shownForNames(element)
                .map(what -> output(side, call + host, what, call, host.substring(1)))
                .orElseGet(() -> known(side, element.name(), host));
    }

    /** What the stack of the region puts out anyway. */
    private Reference known(RegionRole side, String element, String suffix) {
        return stacks.state(Stack.CONNECTIONS, side).get("outputs." + TerraformNames.call(element) + suffix);
    }

    /** What the stack of the region puts out for private names alone, once. */
    private Reference output(RegionRole side, String name, String what, String call, String attribute) {
        stacks.builderOf(side).outputOnce(name, what, Reference.module(call, attribute));
        return stacks.state(Stack.CONNECTIONS, side).get("outputs." + name);
    }

    /** What the stack of a region shows of an element. */
    private final class Shown implements HostOutputs {

        private final RegionRole side;
        private final Element element;

        Shown(RegionRole side, Element element) {
            this.side = side;
            this.element = element;
        }

        @Override
        public RegionRole side() {
            return side;
        }

        @Override
        public Reference shown(String attribute, String what) {
            var call = TerraformNames.call(element);
            return output(side, call + "_" + attribute, what, call, attribute);
        }
    }
}

package dev.tandem.element.service;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.stream.Stream;

/** The load balancers of a topology, each by what clients meet of it. */
public final class LoadBalancers {

    /** What clients meet of one, the port it listens on, and the element that has it. */
    public record Of(Element element, ListenerSettings settings, int port) {

        /** Whether it has addresses of the internet. */
        public boolean isInternetFacing(Topology topology) {
            return element instanceof TrafficTarget target && target.isInternetFacing(topology);
        }

        private static Of service(Service service) {
            return new Of(service, service.front().settings(), service.front().listenerPort());
        }

        private static Of shared(LoadBalancer balancer) {
            return new Of(balancer, balancer.settings(), balancer.port());
        }
    }

    private LoadBalancers() {}

    /** Those of a topology. */
    public static Stream<Of> of(Topology topology) {
        var own = topology.all(Service.class)
                .filter(service -> LoadBalancer.leadingTo(service, topology).isEmpty())
                .map(Of::service);
        return Stream.concat(own, topology.all(LoadBalancer.class).map(Of::shared));
    }
}

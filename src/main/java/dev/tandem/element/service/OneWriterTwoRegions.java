package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Store;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service that has clients in both regions on an ordinary day can write in both. */
final class OneWriterTwoRegions implements Rule {

    @Override
    public String id() {
        return "data/one-writer-two-regions";
    }

    /** A hostname leads to one region at a time, which edge/names-serve-one-region reports. */
    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> topology.strategy() == Strategy.ACTIVE_ACTIVE)
                .filter(service -> spreading(topology, service).findAny().isPresent())
                .filter(service -> !readOnly(service).isEmpty())
                .map(service -> finding(topology, service));
    }

    /** What leads clients of a service to either region. */
    private static Stream<Entry> spreading(Topology topology, Service service) {
        return topology.entries().stream().filter(Entry::spreadsClients).filter(entry -> Entered.by(entry, service));
    }

    private static List<Store> readOnly(Service service) {
        var names = BeforeActive.readOnly(service);
        return service.uses().stream()
                .filter(Store.class::isInstance)
                .map(Store.class::cast)
                .filter(store -> names.contains(store.name()))
                .distinct()
                .toList();
    }

    private Finding finding(Topology topology, Service service) {
        var stores = readOnly(service);
        var edge = spreading(topology, service).map(Entry::name).collect(Collectors.joining(", "));
        return Finding.of(
                        id(),
                        service.program().writesToStart() ? Severity.ERROR : Severity.WARNING,
                        topology.subject("recovery", service.name()),
                        "Both regions are active, and " + edge + " leads clients of " + service.name()
                                + " to either. In "
                                + topology.recovery().region().id() + ", " + names(stores)
                                + (stores.size() == 1 ? " is" : " are") + " read-only: "
                                + (service.program().writesToStart() ? service.name() + " fails" : "writes fail")
                                + " there on an ordinary day.",
                        fix(stores),
                        service.origin())
                .because("the writer of each is in "
                        + topology.primary().region().id() + " until a failover");
    }

    private static String fix(List<Store> stores) {
        if (!stores.stream().allMatch(store -> store.writeForwardingSince().isPresent())) {
            return "Choose .strategy(warmStandby()), under which " + names(stores)
                    + " has clients in the primary region alone.";
        }
        var since = stores.stream()
                .flatMap(store -> store.writeForwardingSince().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return "Add .writeForwarding() to " + names(stores) + " (" + since + "), or choose .strategy(warmStandby()).";
    }

    private static String names(List<Store> stores) {
        return stores.stream().map(Element::name).sorted().collect(Collectors.joining(", "));
    }
}

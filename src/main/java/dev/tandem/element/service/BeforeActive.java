package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of services works in the recovery region before it is made active. */
record BeforeActive(Topology topology) {

    /** Whether a service serves in the recovery region before it is active, reads at least. */
    static boolean serves(Topology topology, Service service) {
        return new BeforeActive(topology).obstacle(service).isEmpty();
    }

    /** The databases, files and indexes of a service that are read-only there until the region is active. */
    static List<String> readOnly(Service service) {
        return named(service, BeforeActive::isReadOnly);
    }

    /** What a service serves there, in a sentence. */
    String of(Service service) {
        var obstacle = obstacle(service);
        if (!obstacle.isEmpty()) {
            return service.name() + " does not serve: " + obstacle;
        }
        var readOnly = readOnlyBehind(service).distinct().sorted().toList();
        var messages = named(service, Dependency::received).isEmpty()
                ? ""
                : ", and receives what is sent to the queues of this region";
        return readOnly.isEmpty()
                ? service.name() + " serves in full" + messages
                : service.name() + " serves reads only: " + are(readOnly) + " read-only" + messages;
    }

    /** The same, with those of the services that it uses. */
    private static Stream<String> readOnlyBehind(Service service) {
        return Stream.concat(
                readOnly(service).stream(),
                service.uses().stream()
                        .filter(Service.class::isInstance)
                        .flatMap(used -> readOnlyBehind((Service) used)));
    }

    /** What keeps it from serving; empty if nothing does. */
    private String obstacle(Service service) {
        var running = Capacity.of(service, topology, RegionRole.RECOVERY).instances();
        if (running < service.capacity().fewest()) {
            return running + " of " + service.capacity().fewest() + " needed instances run";
        }
        var absent = named(service, BeforeActive::isAbsent);
        if (!absent.isEmpty()) {
            return are(absent) + " not there yet";
        }
        var silent = named(service, this::isSilent);
        if (!silent.isEmpty()) {
            return String.join(", ", silent) + (silent.size() == 1 ? " does" : " do") + " not serve there yet";
        }
        return service.program().writesToStart() && !readOnly(service).isEmpty()
                ? "it needs to write, and " + are(readOnly(service)) + " read-only"
                : "";
    }

    private static String are(List<String> names) {
        return String.join(", ", names) + (names.size() == 1 ? " is" : " are");
    }

    private static List<String> named(Service service, Predicate<Dependency> which) {
        return service.uses().stream()
                .filter(which)
                .map(used -> used.element().name())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isSilent(Dependency used) {
        return used instanceof Service service && !obstacle(service).isEmpty();
    }

    private static boolean isReadOnly(Dependency used) {
        return used instanceof Store store && store.readOnlyBeforeTakeover();
    }

    private static boolean isAbsent(Dependency used) {
        return used instanceof Store store && store.absentBeforeTakeover();
    }
}

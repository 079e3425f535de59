package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is known of modules that hold data, from all kinds of elements that come with Tandem. */
public final class DataModules {

    /** The answers for the modules that were asked about; the library does not change while it runs. */
    private static final Map<String, Boolean> OWN = new ConcurrentHashMap<>();

    private final List<DataModule> all;

    private DataModules(List<DataModule> all) {
        this.all = all;
    }

    /** Those of every kind that comes with Tandem. */
    public static DataModules known() {
        return new DataModules(Kinds.facets(KeepsData.class)
                .flatMap(kind -> kind.dataModules().stream())
                .toList());
    }

    /** What is said of a module that holds data. */
    public Optional<DataModule> of(String module) {
        return all.stream().filter(data -> data.module().equals(module)).findFirst();
    }

    /** The modules that every topology has and that everything else stands in. */
    public static Stream<DataModule> ofEveryTopology() {
        return Stream.of(DataModule.of("network", "everything in the network", "cidr"));
    }

    /** Whether a module is of Tandem's own, so that it holds no data unless a kind says so. */
    public static boolean isOwn(String module) {
        return OWN.computeIfAbsent(
                module, name -> ModuleLibrary.class.getResource("/modules/" + name + "/versions.tf") != null);
    }

    Stream<DataModule.Place> calls() {
        return all.stream().flatMap(data -> data.calls().stream()).distinct();
    }
}

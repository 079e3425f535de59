package dev.tandem.element.releasegate;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InstanceSpec;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Mountable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replicating;
import dev.tandem.topology.Workload;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A gate between what is written and what is served: read replicas that follow only while it is open, and files that are
 * copied when it opens. Whoever publishes runs its document of Systems Manager, which starts an instance for the run.
 *
 * <p>It stops the readers of the primary region. The replica in the recovery region follows all the time, because it is what
 * is left when the primary region is lost.
 *
 * @param database whose readers it stops
 * @param sync what it copies, if anything
 */
public record ReleaseGate(Identity identity, Replicating database, Optional<Sync> sync, InstanceSpec spec)
        implements Workload {

    private static final InstanceSpec MACHINE = InstanceSpec.USUAL.instanceType("t3.medium");
    private static final String PATTERN = "[a-zA-Z0-9._/*][a-zA-Z0-9._/*-]*";

    /**
     * The files that are published.
     *
     * @param from what is written
     * @param to what is served
     * @param excluded what is not copied, in the words of rsync
     */
    public record Sync(Mountable from, Mountable to, SortedSet<String> excluded) {

        /** Copies the patterns. */
        public Sync {
            excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        }
    }

    /** A gate of which only the name is known. */
    public record Named(Identity identity) {

        /** The database whose readers serve what is published. */
        public ReleaseGate of(Replicating database) {
            return new ReleaseGate(
                    identity, InvalidDefinitionException.given(database, "database"), Optional.empty(), MACHINE);
        }
    }

    /** A gate of which only the name is known. */
    public static Named named(String name) {
        return new Named(Identity.named(name));
    }

    /**
     * Copies the files of one file system to another, by their shared access points, once the readers have caught up; what
     * only the second one has stays there. Default: no files are copied.
     *
     * @throws InvalidDefinitionException if both are the same
     */
    public ReleaseGate syncs(Mountable from, Mountable to) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(from, "file system")
                        .name()
                        .equals(InvalidDefinitionException.given(to, "file system")
                                .name()),
                "\"" + from.name()
                        + "\" cannot be copied to itself: name the file system that is written first, and the"
                        + " one that is served second.");
        return new ReleaseGate(identity, database, Optional.of(new Sync(from, to, new TreeSet<>())), spec);
    }

    /**
     * Files that differ on purpose, such as {@code wp-config.php}, in the words of rsync; it comes after
     * {@code syncs(...)}. Default: every file is copied.
     *
     * @throws InvalidDefinitionException if nothing is copied, or a pattern is not plain
     */
    public ReleaseGate excluding(String... patterns) {
        var files = sync.orElseThrow(() -> new InvalidDefinitionException(
                "excluding(...) comes after syncs(...): \"" + name() + "\" copies no files yet."));
        var all = new TreeSet<>(files.excluded());
        for (var pattern : InvalidDefinitionException.allGiven(patterns, "pattern")) {
            InvalidDefinitionException.unless(
                    pattern.matches(PATTERN),
                    "\"" + pattern + "\" cannot be excluded: use letters, digits, dots, underscores, slashes, stars and"
                            + " hyphens, such as \"wp-config.php\".");
            all.add(pattern);
        }
        return new ReleaseGate(identity, database, Optional.of(new Sync(files.from(), files.to(), all)), spec);
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public ReleaseGate formerly(String name) {
        return new ReleaseGate(identity.renamedFrom(name), database, sync, spec);
    }

    @Override
    public String kind() {
        return "release gate";
    }

    @Override
    public List<Dependency> uses() {
        var files = sync.stream().flatMap(both -> Stream.of(both.from(), both.to()));
        return Stream.<Dependency>concat(Stream.of(database), files).toList();
    }

    @Override
    public Stream<Element> references() {
        return uses().stream().map(Dependency::element);
    }

    @Override
    public boolean stopsReadersOf(Dependency data) {
        return database.equals(data);
    }

    /** Readers are in the primary region only; files can be copied where both file systems are. */
    @Override
    public List<Dependency> usesIn(RegionRole side) {
        if (side == RegionRole.PRIMARY) {
            return uses();
        }
        return sync.filter(
                        files -> files.from().copiedToRecovery() && files.to().copiedToRecovery())
                .map(files -> List.<Dependency>of(files.from(), files.to()))
                .orElse(List.of());
    }
}

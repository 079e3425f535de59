package dev.tandem.element.backup;

import dev.tandem.topology.BackupVault;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Store;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Daily backups of several elements by AWS Backup, in a vault of the primary region and, copied, in one of the recovery
 * region, from which they are restored by hand when all else is gone.
 *
 * @param retention how long a backup and its copy are kept
 * @param covered what is backed up
 */
public record BackupPlan(Identity identity, Duration retention, List<Dependency> covered) implements BackupVault {

    private static final int LONGEST_DAYS = 36_500;

    /** Copies what is covered, sorted: its order means nothing. */
    public BackupPlan {
        covered = covered.stream()
                .distinct()
                .sorted(Comparator.comparing(dependency -> dependency.element().name()))
                .toList();
    }

    /** A plan that covers nothing yet. */
    public static BackupPlan named(String name) {
        return new BackupPlan(Identity.named(name), Duration.ofDays(35), List.of());
    }

    /**
     * How long a backup and its copy are kept, in whole days. Default: 35 days, as long as RDS keeps its own at most.
     *
     * @throws InvalidDefinitionException unless it is from 1 to 36500 whole days
     */
    public BackupPlan keptFor(Duration time) {
        var days = InvalidDefinitionException.given(time, "retention").toDays();
        InvalidDefinitionException.unless(
                days >= 1 && days <= LONGEST_DAYS && time.equals(Duration.ofDays(days)),
                "Backups cannot be kept for " + DurationFormat.duration(time)
                        + ": AWS Backup counts whole days, from 1 to " + LONGEST_DAYS + ".");
        return new BackupPlan(identity, time, covered);
    }

    /** Backs these up as well: file systems and databases. Default: nothing. */
    public BackupPlan covers(Dependency... more) {
        var all = Stream.concat(covered.stream(), InvalidDefinitionException.allGiven(more, "element").stream());
        return new BackupPlan(identity, retention, all.toList());
    }

    /** The name it was deployed under before; {@code moved} blocks follow, and a new vault beside the old one's name. */
    public BackupPlan formerly(String name) {
        return new BackupPlan(identity.renamedFrom(name), retention, covered);
    }

    /** Whether AWS Backup takes something, and puts it in a vault of another region. */
    public static boolean supports(Dependency dependency) {
        return dependency instanceof Store store && store.supportedByAwsBackup();
    }

    @Override
    public String kind() {
        return "backup plan";
    }

    @Override
    public Stream<Element> references() {
        return covered.stream().map(Dependency::element);
    }
}

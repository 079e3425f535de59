package dev.tandem.element.table;

import dev.tandem.topology.Backups;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replica;
import dev.tandem.topology.Store;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table of DynamoDB: paid by request, encrypted by a key, protected against deletion, and restorable to any second.
 *
 * <p>With a replica it is a global table: both regions read and write it at any time, so that no step opens the replica.
 * Replication is asynchronous; where both regions write one item at once, the last write stays.
 *
 * @param indexes the global secondary indexes, by name
 * @param numbers the attributes of keys that are numbers; all others are texts
 * @param expiry the attribute with the second of the epoch after which DynamoDB deletes an item
 * @param backups for how long the table can be restored to any second
 */
public record Table(
        Identity identity,
        TableKey keys,
        SortedMap<String, TableKey> indexes,
        SortedSet<String> numbers,
        Optional<String> expiry,
        Backups backups,
        Replica replica,
        KeyChoice key)
        implements Store {

    /** DynamoDB developer guide, "Point-in-time recovery": the longest period. */
    private static final int MOST_DAYS = 35;

    /** Copies the collections. */
    public Table {
        indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    }

    /** A table in the primary region whose items are found by a text, {@code id}. */
    public static Table named(String name) {
        return new Table(
                Identity.named(name),
                TableKey.of("id"),
                new TreeMap<>(),
                new TreeSet<>(),
                Optional.empty(),
                Backups.keptFor(Duration.ofDays(MOST_DAYS)),
                new Replica.None(),
                new KeyChoice.OfTopology());
    }

    /** The attribute that says which partition an item is in. Default: {@code id}. */
    public Table partitionKey(String attribute) {
        return with(new TableKey(attribute, keys.sort()));
    }

    /** The attribute that orders the items of a partition. Default: none; the partition key alone finds an item. */
    public Table sortKey(String attribute) {
        return with(new TableKey(keys.partition(), Optional.of(attribute)));
    }

    /** Another key by which items are found: a global secondary index that holds all attributes. Default: none. */
    public Table index(String name, String partitionKey) {
        return with(name, TableKey.of(partitionKey));
    }

    /** The same, with an attribute that orders the items of a partition. */
    public Table index(String name, String partitionKey, String sortKey) {
        return with(name, new TableKey(partitionKey, Optional.of(sortKey)));
    }

    /** Which attributes of keys are numbers. Default: none; all are texts. */
    public Table numbers(String... attributes) {
        var all = new TreeSet<>(numbers);
        all.addAll(Set.of(attributes));
        return new Table(identity, keys, indexes, all, expiry, backups, replica, key);
    }

    /** The attribute with the second of the epoch after which DynamoDB deletes an item. Default: items stay. */
    public Table expiresBy(String attribute) {
        var given = InvalidDefinitionException.given(attribute, "attribute");
        return new Table(identity, keys, indexes, numbers, Optional.of(given), backups, replica, key);
    }

    /** For how long it can be restored to any second, up to 35 days. Default: 35 days. */
    public Table backups(Backups kept) {
        InvalidDefinitionException.unless(
                kept.days() >= 1 && kept.days() <= MOST_DAYS,
                "A table cannot be restored to " + kept.days() + " days ago: give 1 to " + MOST_DAYS + " days.");
        return new Table(identity, keys, indexes, numbers, expiry, kept, replica, key);
    }

    /** Keeps a replica in the recovery region that takes writes as well (global table). Default: none. */
    public Table replicaInRecovery() {
        return new Table(identity, keys, indexes, numbers, expiry, backups, new Replica.InRecovery(), key);
    }

    /** The key that encrypts it. Default: the topology's own key. */
    public Table encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new Table(identity, keys, indexes, numbers, expiry, backups, replica, choice);
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Table formerly(String name) {
        return new Table(identity.renamedFrom(name), keys, indexes, numbers, expiry, backups, replica, key);
    }

    /** The attributes that are part of a key. */
    Set<String> keyAttributes() {
        var all = new TreeSet<String>();
        Stream.concat(Stream.of(keys), indexes.values().stream())
                .flatMap(TableKey::attributes)
                .forEach(all::add);
        return all;
    }

    @Override
    public boolean presentIn(RegionRole side) {
        return side == RegionRole.PRIMARY || replica.present();
    }

    @Override
    public boolean copiedToRecovery() {
        return replica.present();
    }

    @Override
    public boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    public boolean absentBeforeTakeover() {
        return !replica.present();
    }

    @Override
    public String copyingCall() {
        return ".replicaInRecovery()";
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }

    private Table with(TableKey other) {
        return new Table(identity, other, indexes, numbers, expiry, backups, replica, key);
    }

    private Table with(String name, TableKey index) {
        var all = new TreeMap<>(indexes);
        InvalidDefinitionException.unless(
                all.put(InvalidDefinitionException.given(name, "name"), index) == null,
                "The index \"" + name + "\" is given twice: give it once.");
        return new Table(identity, keys, all, numbers, expiry, backups, replica, key);
    }
}

package dev.tandem.element.table;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What items are found by, in a table or an index.
 *
 * @param partition the attribute that says which partition an item is in
 * @param sort the attribute that orders the items of a partition
 */
public record TableKey(String partition, Optional<String> sort) {

    /** DynamoDB API, AttributeDefinition: the longest name of an attribute that is part of a key. */
    private static final int LONGEST = 255;

    /** Checks the names. */
    public TableKey {
        checked(partition);
        sort.ifPresent(TableKey::checked);
        InvalidDefinitionException.unless(
                sort.filter(partition::equals).isEmpty(),
                "\"" + partition + "\" cannot be partition key and sort key: give another attribute.");
    }

    /** A key of one attribute. */
    static TableKey of(String partition) {
        return new TableKey(partition, Optional.empty());
    }

    /** The attributes that it is made of. */
    Stream<String> attributes() {
        return Stream.concat(Stream.of(partition), sort.stream());
    }

    private static void checked(String attribute) {
        var given = InvalidDefinitionException.given(attribute, "attribute");
        InvalidDefinitionException.unless(
                !given.isBlank() && given.length() <= LONGEST,
                "\"" + given + "\" cannot be an attribute of a key: give a name of 1 to " + LONGEST + " characters.");
    }
}

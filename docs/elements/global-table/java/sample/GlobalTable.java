package sample;

import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.util.stream.Stream;

/**
 * A global table of DynamoDB: both regions read and write it, and what one of them writes is in the other a moment later.
 *
 * @param partitionKey the attribute that an item is found by
 */
public record GlobalTable(Identity identity, String partitionKey) implements Store {

    /** A table whose items are found by a text. */
    public static GlobalTable globalTable(String name, String partitionKey) {
        return new GlobalTable(Identity.named(name), partitionKey);
    }

    /** The name under which it was deployed before. Default: it was never renamed. */
    public GlobalTable formerly(String name) {
        return new GlobalTable(identity.renamedFrom(name), partitionKey);
    }

    @Override
    public String kind() {
        return "global table";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }

    @Override
    public boolean presentIn(RegionRole side) {
        return true;
    }

    @Override
    public boolean copiedToRecovery() {
        return true;
    }

    @Override
    public boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    public boolean absentBeforeTakeover() {
        return false;
    }

    @Override
    public String copyingCall() {
        return "nothing: it is in both regions";
    }
}

package broken;

import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.util.stream.Stream;

/** An element with one flaw, by its name; with the flaw "none" it keeps the contract. */
public record Broken(Identity identity, String flaw, int serial) implements Store {

    private static int made;

    public static Broken of(String name, String flaw) {
        var given = flaw.equals("renamed") ? "thing" : name;
        return new Broken(Identity.named(given), flaw, flaw.equals("unequal") ? ++made : 0);
    }

    boolean has(String other) {
        return flaw.equals(other);
    }

    @Override
    public String kind() {
        return "thing";
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
        return "nothing";
    }
}

package broken;

import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import java.util.stream.Stream;

/** An element of which nobody knows anything. */
public record Bare(Identity identity) implements Element {

    public static Bare of(String name, String flaw) {
        return new Bare(Identity.named(name));
    }

    @Override
    public String kind() {
        return "bare thing";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }
}

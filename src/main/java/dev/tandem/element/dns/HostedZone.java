package dev.tandem.element.dns;

import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import java.util.stream.Stream;

/** The zone of Route 53 in which records are made. */
public sealed interface HostedZone {

    /** One that only the user's account knows. */
    record Given(InputVariable id) implements HostedZone {}

    /** One of the system. */
    record Own(PublicZone zone) implements HostedZone {}

    /** The variable that asks for it, if one does. */
    default Stream<InputVariable> variables() {
        return this instanceof Given given ? Stream.of(given.id()) : Stream.of();
    }

    /** The element it is, if it is one. */
    default Stream<Element> references() {
        return this instanceof Own own ? Stream.of(own.zone()) : Stream.of();
    }
}

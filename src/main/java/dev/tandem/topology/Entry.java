package dev.tandem.topology;

import dev.tandem.aws.ControlPlane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where clients come into a system from outside, and what moves them to the recovery region. */
public interface Entry extends Element {

    /** What clients reach through it, in the order written. */
    List<? extends TrafficTarget> leadsTo();

    /** What takes the orders that change where it leads. */
    ControlPlane controlPlane();

    /** The public name by which clients find what it leads to, if it is one. */
    default Optional<String> publicName() {
        return Optional.empty();
    }

    /** Whether what it leads to has clients in both regions on an ordinary day, where both are active. */
    default boolean spreadsClients() {
        return false;
    }

    /** Whether what it leads to needs addresses of the internet. Default: it does. */
    default boolean needsPublicAddresses() {
        return true;
    }

    /** Whether it answers clients by itself: it has no target, and clients need no failover. */
    default boolean answersItself() {
        return false;
    }

    @Override
    default Stream<Element> references() {
        return leadsTo().stream().map(target -> target);
    }
}

package dev.tandem.element.broker;

import dev.tandem.element.secret.Secret;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a user may do in a virtual host of RabbitMQ. It may declare nothing, since the definitions say what there is,
 * unless it may do everything.
 *
 * @param user a secret that has the user's name and password
 * @param readable the queues it may consume from
 * @param writable the exchanges it may publish to
 * @param unlimited whether it may do everything
 */
public record Permission(Secret user, SortedSet<String> readable, SortedSet<String> writable, boolean unlimited) {

    private static final String EVERYTHING = ".*";

    /** Copies the names. */
    public Permission {
        readable = new TreeSet<>(readable);
        writable = new TreeSet<>(writable);
    }

    /** A user who may do nothing yet. */
    public static Permission of(Secret user) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(user, "secret").username().equals(Broker.USERNAME),
                "\"" + Broker.USERNAME + "\" is the broker's own user, who may do everything: give the secret another"
                        + " .username(...).");
        return new Permission(user, new TreeSet<>(), new TreeSet<>(), false);
    }

    /** May declare, read and write everything, for programs that make their queues by themselves. Default: nothing. */
    public Permission everything() {
        return new Permission(user, readable, writable, true);
    }

    /** May consume from these queues. Default: from none. */
    public Permission reads(BrokerQueue... queues) {
        var names =
                InvalidDefinitionException.allGiven(queues, "queue").stream().map(BrokerQueue::name);
        return new Permission(user, with(readable, names), writable, unlimited);
    }

    /** May publish to these exchanges. Default: to none. */
    public Permission writes(Exchange... exchanges) {
        var names = InvalidDefinitionException.allGiven(exchanges, "exchange").stream()
                .map(Exchange::name);
        return new Permission(user, readable, with(writable, names), unlimited);
    }

    /** What it may declare, as RabbitMQ's regular expression. */
    public String configurePattern() {
        return unlimited ? EVERYTHING : "^$";
    }

    /** What it may read, as RabbitMQ's regular expression. */
    public String readPattern() {
        return unlimited ? EVERYTHING : RabbitNames.pattern(readable);
    }

    /** What it may write, as RabbitMQ's regular expression. */
    public String writePattern() {
        return unlimited ? EVERYTHING : RabbitNames.pattern(writable);
    }

    private static SortedSet<String> with(SortedSet<String> names, Stream<String> more) {
        var all = new TreeSet<>(names);
        more.forEach(all::add);
        return all;
    }
}

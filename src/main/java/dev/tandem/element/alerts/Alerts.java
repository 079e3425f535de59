package dev.tandem.element.alerts;

import dev.tandem.topology.Alerting;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told when something is wrong: alarms on every element, each in the region where the element lives, a topic and
 * a dashboard in each region. What is watched follows from the elements; only the people have to be named.
 *
 * @param emails the addresses that are mailed
 * @param phones the numbers that get text messages
 */
public record Alerts(Identity identity, List<InputVariable> emails, List<InputVariable> phones) implements Alerting {

    /** Copies the people, sorted: their order means nothing. */
    public Alerts {
        emails = sorted(emails);
        phones = sorted(phones);
    }

    /** Alarms that tell nobody yet. */
    public static Alerts named(String name) {
        return new Alerts(Identity.named(name), List.of(), List.of());
    }

    /**
     * Addresses that are mailed each alarm and its end; each confirms once for each region. Default: nobody is mailed.
     */
    public Alerts email(InputVariable... addresses) {
        var all = Stream.concat(emails.stream(), InvalidDefinitionException.allGiven(addresses, "variable").stream());
        return new Alerts(identity, all.toList(), phones);
    }

    /**
     * Numbers that get each alarm and its end as a text message, with a plus sign and the country in front. Default: no
     * messages are sent.
     */
    public Alerts sms(InputVariable... numbers) {
        var all = Stream.concat(phones.stream(), InvalidDefinitionException.allGiven(numbers, "variable").stream());
        return new Alerts(identity, emails, all.toList());
    }

    /** The name it was deployed under before; {@code moved} blocks follow, and new topics: a topic's name is its own. */
    public Alerts formerly(String name) {
        return new Alerts(identity.renamedFrom(name), emails, phones);
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }

    /** The variables that the regions' stacks ask for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return Stream.concat(emails.stream(), phones.stream());
    }

    private static List<InputVariable> sorted(List<InputVariable> people) {
        return people.stream()
                .distinct()
                .sorted(Comparator.comparing(InputVariable::name))
                .toList();
    }
}

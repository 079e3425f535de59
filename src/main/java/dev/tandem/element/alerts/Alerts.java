package dev.tandem.element.alerts;

import dev.tandem.aws.Naming;
import dev.tandem.topology.Alerting;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The recipients of alarms. Every element has alarms, each in the region where the element lives, and each region has
 * an SNS topic and a dashboard. The alarms follow from the elements; only the recipients have to be named.
 *
 * @param emails the addresses that are mailed
 * @param phones the numbers that get text messages
 * @param topics names of SNS topics that exist already and are notified in addition
 */
public record Alerts(
        Identity identity, List<InputVariable> emails, List<InputVariable> phones, SortedSet<String> topics)
        implements Alerting {

    private static final int MOST_TOPICS = 4;

    /** Copies the recipients, sorted: their order means nothing. */
    public Alerts {
        emails = sorted(emails);
        phones = sorted(phones);
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    /** Alarms that have no recipient yet. */
    public static Alerts named(String name) {
        return new Alerts(Identity.named(name), List.of(), List.of(), new TreeSet<>());
    }

    /**
     * Addresses that are mailed each alarm and its end; each confirms once for each region. Default: no mail is sent.
     */
    public Alerts email(InputVariable... addresses) {
        var all = Stream.concat(emails.stream(), InvalidDefinitionException.allGiven(addresses, "variable").stream());
        return new Alerts(identity, all.toList(), phones, topics);
    }

    /**
     * Numbers that get each alarm and its end as a text message, with a plus sign and the country in front. Default: no
     * messages are sent.
     */
    public Alerts sms(InputVariable... numbers) {
        var all = Stream.concat(phones.stream(), InvalidDefinitionException.allGiven(numbers, "variable").stream());
        return new Alerts(identity, emails, all.toList(), topics);
    }

    /**
     * SNS topics that exist already, such as those of a central on-call service, which get each alarm and its end in
     * addition. Each stack finds them by these names in its own region, and their owner lets CloudWatch publish: by the
     * topic's policy, and by that of its key. At most four, because an alarm has five actions for each of its states
     * (CloudWatch API reference, "PutMetricAlarm"), one of which is the topology's own topic. Default: none.
     *
     * @param names as in the ARNs: {@code central-on-call}
     * @throws InvalidDefinitionException if SNS allows no such name, if it is that of a FIFO topic, which takes only what
     *     has a message group, or if there are more than four
     */
    public Alerts existingTopics(String... names) {
        var all = new TreeSet<>(topics);
        InvalidDefinitionException.allGiven(names, "name").forEach(name -> all.add(standard(name)));
        InvalidDefinitionException.unless(
                all.size() <= MOST_TOPICS,
                "The alerts name " + all.size() + " topics, but at most " + MOST_TOPICS
                        + " are allowed, because an alarm has five actions for each state: subscribe the others to one of them.");
        return new Alerts(identity, emails, phones, all);
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Alerts formerly(String name) {
        return new Alerts(identity.renamedFrom(name), emails, phones, topics);
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

    private static String standard(String name) {
        Naming.TOPIC.refusal(name).ifPresent(refusal -> {
            throw new InvalidDefinitionException("A topic of alerts is named by the last part of its ARN: " + refusal);
        });
        InvalidDefinitionException.unless(
                !name.endsWith(".fifo"),
                "The topic \"" + name
                        + "\" is a FIFO topic, which takes only messages with a group, and alarms have none: name a standard topic.");
        return name;
    }

    private static List<InputVariable> sorted(List<InputVariable> people) {
        return people.stream()
                .distinct()
                .sorted(Comparator.comparing(InputVariable::name))
                .toList();
    }
}

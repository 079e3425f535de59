package dev.tandem.review.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan of {@code terraform show -json} or {@code tofu show -json}.
 *
 * @param stack the name that reports give it
 * @param file the file it is read from, as the user named it
 * @param format {@code format_version}; some tools leave it out
 * @param errored whether planning stopped at an error
 * @param complete whether it covers the whole configuration; Terraform before 1.8 and OpenTofu do not say
 * @param timestamp when it was made, if that is written, as Terraform writes it
 * @param changes what it does, left-over objects included
 * @param drift what has changed outside of Terraform since the last apply
 * @param relevant the attributes of changed objects that contribute to the plan, as {@code address.attribute}
 * @param checks the checks of the configuration
 * @param deferred how many changes are left to a later plan
 * @param actions types of the actions that the apply invokes
 * @param clearSecrets names of sensitive variables whose values the file holds in clear
 * @param switches the variables that are booleans
 * @param regions the regions that its providers name
 */
public record Plan(
        String stack,
        String file,
        Optional<String> format,
        boolean errored,
        Optional<Boolean> complete,
        Optional<String> timestamp,
        List<ResourceChange> changes,
        List<ResourceChange> drift,
        Set<String> relevant,
        List<Check> checks,
        int deferred,
        List<String> actions,
        List<String> clearSecrets,
        Map<String, Boolean> switches,
        List<String> regions) {

    /** Copies what it is given. */
    public Plan {
        changes = List.copyOf(changes);
        drift = List.copyOf(drift);
        relevant = Set.copyOf(relevant);
        checks = List.copyOf(checks);
        actions = List.copyOf(actions);
        clearSecrets = List.copyOf(clearSecrets);
        switches = Map.copyOf(switches);
        regions = List.copyOf(regions);
    }

    /** The managed objects, without data sources and without left-over objects. */
    public Stream<ResourceChange> managed() {
        return changes.stream().filter(ResourceChange::managed).filter(change -> change.deposed()
                .isEmpty());
    }

    /** The managed objects of a type. */
    public Stream<ResourceChange> ofType(String type) {
        return managed().filter(change -> change.type().equals(type));
    }

    /** Whether a boolean variable of the stack is known to be true. */
    public boolean isOn(String variable) {
        return switches.getOrDefault(variable, false);
    }
}

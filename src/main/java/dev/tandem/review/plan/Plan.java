package dev.tandem.review.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * @param switches the variables that are booleans, the text {@code active}, or a list: whether that has elements
 * @param regions the regions that its providers name
 * @param digest SHA-256 of the file, in hexadecimal digits
 * @param own the stack of ours that it is the plan of, if its topology is known
 * @param old whether it is older than the user wants
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
        List<String> regions,
        String digest,
        Optional<OwnStack> own,
        boolean old) {

    private static final int SHORT = 12;
    private static final int DATE = 10;

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

    /** The managed objects that do not stay as they are: nothing else can violate a condition on a single object. */
    public Stream<ResourceChange> touched() {
        return managed().filter(change -> !change.actions().nothing());
    }

    /** The managed objects of a type. */
    public Stream<ResourceChange> ofType(String type) {
        return managed().filter(change -> change.type().equals(type));
    }

    /** The same as the plan of a stack that is known. */
    public Plan of(OwnStack known) {
        return with(Optional.of(known), old);
    }

    /** The same, which is too old if it was made more than so many days before a day; what has no date is not. */
    public Plan noOlderThan(int days, LocalDate today) {
        return with(
                own, made().filter(day -> day.isBefore(today.minusDays(days))).isPresent());
    }

    private Plan with(Optional<OwnStack> known, boolean isOld) {
        return new Plan(
                stack,
                file,
                format,
                errored,
                complete,
                timestamp,
                changes,
                drift,
                relevant,
                checks,
                deferred,
                actions,
                clearSecrets,
                switches,
                regions,
                digest,
                known,
                isOld);
    }

    private Optional<LocalDate> made() {
        try {
            return timestamp
                    .filter(text -> text.length() >= DATE)
                    .map(text -> LocalDate.parse(text.substring(0, DATE)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first digits of the digest, as reports show them. */
    public String shortDigest() {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    /** The element of ours that an object belongs to, by the module call that its address begins with. */
    public Optional<OwnElement> element(String address) {
        return own.flatMap(known -> known.element(address));
    }

    /** Why the element of ours that an object belonged to was given up, if it was. */
    public Optional<String> retired(String address) {
        return own.flatMap(known -> known.retired(address));
    }

    /** Whether anything is changed, made or destroyed. */
    public boolean changesAnything() {
        return touched().findAny().isPresent();
    }

    /** Whether a variable of the stack is known to be true, {@code active}, or a list with elements. */
    public boolean isOn(String variable) {
        return switches.getOrDefault(variable, false);
    }
}

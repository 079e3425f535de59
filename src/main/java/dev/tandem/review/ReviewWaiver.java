package dev.tandem.review;

import dev.tandem.review.condition.Observation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A team's decision that a plan may do what a condition reports, for a while.
 *
 * @param rule id of the condition
 * @param stack pattern of the stack's name, in which {@code *} stands for anything
 * @param address pattern of the object's address, in which {@code *} stands for anything
 * @param reason why, in the team's words
 * @param expires the last day on which it holds
 */
public record ReviewWaiver(String rule, String stack, String address, String reason, LocalDate expires) {

    /** Whether it is about this observation, expired or not. */
    boolean matches(Observation observation) {
        return rule.equals(observation.condition())
                && glob(stack, observation.stack())
                && glob(address, observation.address());
    }

    /** Whether its last day is over. */
    boolean expired(LocalDate today) {
        return today.isAfter(expires);
    }

    private static boolean glob(String pattern, String text) {
        var regex = Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }
}

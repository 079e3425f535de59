package dev.tandem.rules;

import dev.tandem.aws.Naming;
import java.util.Optional;

/**
 * A name in AWS.
 *
 * @param naming the kind of thing that would have it
 * @param text the name
 */
public record AwsName(Naming naming, String text) {

    /** Why AWS refuses it, if it does. */
    Optional<String> refusal() {
        return naming.refusal(text);
    }
}

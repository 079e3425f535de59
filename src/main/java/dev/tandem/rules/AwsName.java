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

    private static final String ANY_ACCOUNT = "000000000000";

    /** The bucket whose name ends in the account's number. */
    public static AwsName bucketOfAccount(String name) {
        return new AwsName(Naming.BUCKET, name + ANY_ACCOUNT);
    }

    /** Why AWS refuses it, if it does. */
    Optional<String> refusal() {
        return naming.refusal(text);
    }
}

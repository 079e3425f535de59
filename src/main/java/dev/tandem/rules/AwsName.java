package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Image;
import dev.tandem.topology.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name in AWS.
 *
 * @param naming the kind of thing that would have it
 * @param text the name
 */
public record AwsName(Naming naming, String text) {

    private static final String ANY_ACCOUNT = "000000000000";
    private static final String ANY_IMAGE = "-ami-00000000000000000";

    /** The bucket whose name ends in the account's number. */
    public static AwsName bucketOfAccount(String name) {
        return new AwsName(Naming.BUCKET, name + ANY_ACCOUNT);
    }

    /** The copy of the image that the instances of a workload boot from, if it is copied. */
    public static Stream<AwsName> imageCopies(Workload workload, AwsNames names) {
        return Stream.of(workload.spec().image())
                .filter(Image.Copied.class::isInstance)
                .flatMap(image -> image.variable().stream())
                .map(id -> new AwsName(Naming.IMAGE, names.imageCopy(id) + ANY_IMAGE));
    }

    /** Why AWS refuses it, if it does. */
    Optional<String> refusal() {
        return naming.refusal(text);
    }
}

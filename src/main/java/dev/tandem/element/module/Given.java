package dev.tandem.element.module;

/** What a workload is given that uses a module. */
public sealed interface Given {

    /** A host name that an output has, and the TCP port; told as {@code host} and {@code port}, or with a word before them. */
    record Endpoint(String output, String word, int port) implements Given {

        String property(String name) {
            return word.isEmpty() ? name : word + "_" + name;
        }
    }

    /** The security group that an output has; what its endpoints are reached through. */
    record SecurityGroup(String output) implements Given {}

    /** A secret whose ARN an output has; told as {@code secret_arn}, or with a word before it. */
    record SecretArn(String output, String word) implements Given {

        String property() {
            return word.isEmpty() ? "secret_arn" : word + "_secret_arn";
        }
    }

    /** A parameter: whatever an input says. */
    record Parameter(String name, Input value) implements Given {}

    /** A right to do something to something. */
    record Right(String action, Input resource) implements Given {}
}

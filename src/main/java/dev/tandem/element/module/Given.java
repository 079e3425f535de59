package dev.tandem.element.module;

/** What a workload is given that uses a module. */
public sealed interface Given {

    /**
     * A host name from an output, and the TCP port; the parameters are {@code host} and {@code port}, or have the word
     * as a prefix.
     */
    record Endpoint(String output, String word, int port) implements Given {

        String property(String name) {
            return word.isEmpty() ? name : word + "_" + name;
        }
    }

    /** The security group that an output has; what its endpoints are reached through. */
    record SecurityGroup(String output) implements Given {}

    /** A secret whose ARN is an output; the parameter is {@code secret_arn}, or has the word as a prefix. */
    record SecretArn(String output, String word) implements Given {

        String property() {
            return word.isEmpty() ? "secret_arn" : word + "_secret_arn";
        }
    }

    /** A parameter with the value of an input. */
    record Parameter(String name, Input value) implements Given {}

    /** A right to do something to something. */
    record Right(String action, Input resource) implements Given {}
}

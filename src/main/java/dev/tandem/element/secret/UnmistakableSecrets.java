package dev.tandem.element.secret;

import dev.tandem.aws.Naming;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** No secret is called as if it were another with the six random characters that AWS adds. */
final class UnmistakableSecrets implements Rule {

    @Override
    public String id() {
        return "naming/unmistakable-secrets";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Secret.class)
                .filter(secret -> secret.existingName().isEmpty())
                .filter(secret -> refused(topology, secret))
                .map(secret -> finding(topology, secret));
    }

    private Finding finding(Topology topology, Secret secret) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(secret.name()),
                "The name \"" + topology.awsNames().secret(secret)
                        + "\" ends with a hyphen and six characters, as the ARN"
                        + " of every secret does: a search by partial ARN may find the wrong one.",
                "Choose a name whose last word is shorter or longer than six characters.",
                secret.origin());
    }

    private static boolean refused(Topology topology, Secret secret) {
        return Naming.UNMISTAKABLE_SECRET
                .refusal(topology.awsNames().secret(secret))
                .isPresent();
    }
}

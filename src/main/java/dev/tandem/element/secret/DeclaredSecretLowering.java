package dev.tandem.element.secret;

import dev.tandem.lowering.SecretLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.topology.RegionRole;

/** A secret that a user declared becomes one with a replica, in the stack that spans both regions. */
final class DeclaredSecretLowering {

    private final Stacks stacks;

    DeclaredSecretLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Secret secret) {
        if (secret.existingName().isPresent()) {
            return;
        }
        var arguments = new SecretLowering(stacks)
                .arguments(stacks.names().secret(secret), secret.key())
                .put(
                        "description",
                        "Secret " + secret.name() + " of " + stacks.topology().name() + ".")
                .put("username", secret.username())
                .put("password_version", secret.passwordVersion())
                .put("tags", Stacks.tags(secret.name()));
        stacks.callInCoupling(RegionRole.PRIMARY, TerraformNames.call(secret), "secret", arguments);
        stacks.moved(Stack.COUPLING, secret, "");
    }
}

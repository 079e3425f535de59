package dev.tandem.element.module;

import dev.tandem.topology.InvalidDefinitionException;

/** An output of a module, of which it is being said what it is. */
public record ModuleOutput(TerraformModule module, String output) {

    private static final int LAST_PORT = 65_535;

    /**
     * A host name: instances that use the module are told {@code host} and {@code port}, and may connect to the port of the
     * security group that the module gives.
     */
    public TerraformModule asEndpoint(int port) {
        return endpoint("", port);
    }

    /** A further host name, told as {@code reader_host} and {@code reader_port} for the word {@code reader}. */
    public TerraformModule asEndpoint(String word, int port) {
        return endpoint(InvalidDefinitionException.given(word, "word"), port);
    }

    /** The id of the security group that guards its endpoints. Default: the output {@code security_group_id}, if it has one. */
    public TerraformModule asSecurityGroup() {
        return module.giving(new Given.SecurityGroup(output));
    }

    /** The ARN of a secret: instances that use the module may read it, and are told the ARN as {@code secret_arn}. */
    public TerraformModule asSecret() {
        return asSecret("");
    }

    /** A further secret, told as {@code admin_secret_arn} for the word {@code admin}. */
    public TerraformModule asSecret(String word) {
        return module.giving(new Given.SecretArn(output, InvalidDefinitionException.given(word, "word")));
    }

    /** Told to instances that use the module as a parameter. */
    public TerraformModule asParameter(String name) {
        return module.giving(
                new Given.Parameter(InvalidDefinitionException.given(name, "name"), new Input.Own(output)));
    }

    private TerraformModule endpoint(String word, int port) {
        InvalidDefinitionException.unless(
                port >= 1 && port <= LAST_PORT,
                "\"" + module.name() + "\" cannot listen on port " + port + ": ports go from 1 to " + LAST_PORT + ".");
        return module.giving(new Given.Endpoint(output, word, port));
    }
}

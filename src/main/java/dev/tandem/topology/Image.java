package dev.tandem.topology;

/** What a service's instances boot from. */
public sealed interface Image {

    /** The newest Amazon Linux 2023, resolved by EC2 whenever an instance is launched. */
    record AmazonLinux() implements Image {}

    /** An image id that is given, per region, when Terraform runs. */
    record Given(InputVariable variable) implements Image {}
}

package dev.tandem.topology;

/** What a service's instances boot from. */
public sealed interface Image {

    /** The newest Amazon Linux 2023 of each region; a plan shows when AWS has published a newer one. */
    record AmazonLinux() implements Image {}

    /** An image id that is given, per region, when Terraform runs. */
    record Given(InputVariable variable) implements Image {}
}

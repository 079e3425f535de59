package dev.tandem.terraform;

/**
 * The versions a document works with, as constraints.
 *
 * @param terraform such as {@code >= 1.11}
 * @param provider of hashicorp/aws, such as {@code >= 5.100, < 7.0}
 */
public record Requirements(String terraform, String provider) {

    Arguments arguments() {
        var aws =
                new Arguments().put("source", Value.verbatim("hashicorp/aws")).put("version", Value.verbatim(provider));
        return new Arguments()
                .put("required_version", Value.verbatim(terraform))
                .put("required_providers", new Arguments().put("aws", aws));
    }
}

package dev.tandem.element.site;

import dev.tandem.topology.Domain;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.Optional;

/** The host name that a site answers to, besides the one that CloudFront gives it. */
public sealed interface SiteDomain permits SiteDomain.None, SiteDomain.Given {

    /** CloudFront's own only. */
    record None() implements SiteDomain {}

    /**
     * A name of the user's own.
     *
     * @param name the host name, such as {@code www.example.com}
     * @param certificate the ARN of its certificate, which CloudFront takes from {@code us-east-1} only
     */
    record Given(String name, InputVariable certificate) implements SiteDomain {

        /** Checks the name. */
        public Given {
            Domain.checked(name, "static site");
            InvalidDefinitionException.given(certificate, "variable");
        }
    }

    /** The name and its certificate, unless there is none. */
    default Optional<Given> given() {
        return this instanceof Given given ? Optional.of(given) : Optional.empty();
    }
}

package dev.tandem.topology;

import java.util.Optional;
import java.util.regex.Pattern;

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

        private static final Pattern HOST =
                Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

        /** Checks the name. */
        public Given {
            Slip.unless(
                    HOST.matcher(Slip.given(name, "host name")).matches() && name.length() <= 253,
                    "\"" + name + "\" is not a host name: write it in lower case without https:// and without a slash,"
                            + " such as \"www.example.com\".");
            Slip.given(certificate, "variable");
        }
    }

    /** The name and its certificate, unless there is none. */
    default Optional<Given> given() {
        return this instanceof Given given ? Optional.of(given) : Optional.empty();
    }
}

package dev.tandem.emulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a request to AWS is meant for, as its signature says: the credential scope names the region and the service.
 *
 * @param region such as {@code eu-south-1}; global services are signed for the home of their control plane
 * @param service such as {@code rds}
 */
record Signature(String region, String service) {

    /** Requests that are not signed, such as an emulator's own, are nobody's. */
    static final Signature NONE = new Signature("none", "none");

    private static final Pattern SCOPE =
            Pattern.compile("Credential=[^/,&\\s]+/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request");

    /** The signature in a request's headers or, if it is a signed address, in its query. */
    static Signature of(Map<String, List<String>> headers, Optional<String> query) {
        var header = headers.getOrDefault("Authorization", List.of()).stream().findFirst();
        return header.or(() -> query.map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8)))
                .map(SCOPE::matcher)
                .filter(matcher -> matcher.find())
                .map(found -> new Signature(found.group(1), found.group(2)))
                .orElse(NONE);
    }
}

package dev.tandem.report;

import dev.tandem.diagnostics.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where something was written, in SARIF: the line of the user's, and the element it is about. */
record SarifPlaces(Map<String, String> paths) {

    List<Map<String, Object>> of(Origin origin, String subject) {
        var place = new TreeMap<String, Object>();
        place.put("logicalLocations", List.of(Map.of("fullyQualifiedName", subject)));
        if (origin.known()) {
            place.put("physicalLocation", line(origin));
        }
        return List.of(place);
    }

    private Map<String, Object> line(Origin origin) {
        var file = Map.of("uri", uri(paths.getOrDefault(origin.file(), origin.file())));
        return origin.line() > 0
                ? Map.of("artifactLocation", file, "region", Map.of("startLine", origin.line()))
                : Map.of("artifactLocation", file);
    }

    private static String uri(String path) {
        var slashes = path.replace('\\', '/');
        try {
            return slashes.startsWith("/")
                    ? new URI("file", null, slashes, null).toASCIIString()
                    : new URI(null, null, slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The path " + path + " cannot be written as a URI.", e);
        }
    }
}

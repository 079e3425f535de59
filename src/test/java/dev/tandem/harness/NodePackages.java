package dev.tandem.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The npm packages that package-lock.json pins. */
public final class NodePackages {

    private static final Path FOLDER = Path.of("node_modules").toAbsolutePath();
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");
    private static final Path LOCK = Path.of("package-lock.json");

    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "npm error code (EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Optional<String> MISSING = probe();

    private NodePackages() {}

    /** Why they are not there, if they are not and cannot be installed. */
    public static Optional<String> missing() {
        return MISSING;
    }

    /** A file of theirs. */
    public static Path file(String path) {
        return FOLDER.resolve(path);
    }

    private static Optional<String> probe() {
        for (var program : List.of("node", "npm")) {
            if (Command.find(program).isEmpty()) {
                return Optional.of("there is no " + program + " on the PATH");
            }
        }
        return isInstalled() ? Optional.empty() : install();
    }

    /** npm writes its own list at the end of an installation, so half of one is none. */
    private static boolean isInstalled() {
        if (!Files.exists(INSTALLED)) {
            return false;
        }
        var installed = packages(INSTALLED);
        return packages(LOCK).path("").path("devDependencies").properties().stream()
                .allMatch(one -> version(installed, one.getKey()).equals(version(packages(LOCK), one.getKey())));
    }

    private static String version(JsonNode packages, String name) {
        return packages.path("node_modules/" + name).path("version").asText();
    }

    private static JsonNode packages(Path lock) {
        try {
            return JSON.readTree(Files.readString(lock)).path("packages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A registry out of reach is no fault of the project; anything else that npm says is. */
    private static Optional<String> install() {
        var result = Command.run(Path.of("").toAbsolutePath(), Map.of(), List.of("npm", "ci"));
        if (result.exit() != 0 && OUT_OF_REACH.matcher(result.output()).find()) {
            return Optional.of("npm ci cannot reach its registry");
        }
        result.orFail();
        return Optional.empty();
    }
}

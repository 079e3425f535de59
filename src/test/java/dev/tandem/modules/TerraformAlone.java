package dev.tandem.modules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain resources that AWS refuses, and what Terraform says of them: one root module, planned once and offline. */
final class TerraformAlone {

    private static final Path ROOT = Path.of("src/test/terraform/alone");
    private static final Pattern RESOURCE = Pattern.compile("(?m)^resource \"(\\w+)\" \"(\\w+)\" \\{");
    private static final ObjectMapper JSON = new ObjectMapper();

    private TerraformAlone() {}

    /** The faulty resources that are written down. Those called given are only what others need. */
    static Stream<String> resources() {
        return files().flatMap(file -> RESOURCE.matcher(read(file)).results())
                .map(TerraformAlone::address)
                .filter(address -> !address.endsWith(".given"));
    }

    /** What Terraform would do to each resource, once it has found all of them valid. */
    static Map<String, String> plan(Terraform terraform, Path scratch) {
        var folder = Terraform.copy(ROOT, scratch.resolve("alone"));
        terraform.run(folder, "fmt", "-check", "-diff", "-no-color").orFail();
        terraform.run(folder, "init", "-no-color").orFail();
        terraform.run(folder, "validate", "-no-color").orFail();
        var plan = terraform.run(folder, "plan", "-refresh=false", "-json").orFail();
        return plan.output()
                .lines()
                .map(TerraformAlone::parse)
                .filter(message -> message.path("type").asText().equals("planned_change"))
                .map(message -> message.path("change"))
                .collect(Collectors.toUnmodifiableMap(
                        change -> change.path("resource").path("addr").asText(),
                        change -> change.path("action").asText()));
    }

    private static Stream<Path> files() {
        try (var files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".tf")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(MatchResult resource) {
        return resource.group(1) + "." + resource.group(2);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

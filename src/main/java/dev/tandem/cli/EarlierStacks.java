package dev.tandem.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.source.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stacks that an earlier manifest lists. */
final class EarlierStacks {

    private EarlierStacks() {}

    /**
     * What a manifest lists; nothing if there is none.
     *
     * @throws Failure if there is one that is not a manifest
     */
    static List<Manifest.Entry> listed(Path manifest) {
        if (!Files.isRegularFile(manifest)) {
            return List.of();
        }
        try {
            var entries = new ArrayList<Manifest.Entry>();
            JsonTree.read(Files.readString(manifest)).path("stacks").forEach(stack -> entries.add(entry(stack)));
            return entries;
        } catch (JsonProcessingException e) {
            throw noManifest(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a file in a manifest's place. */
    static Failure noManifest(Path manifest) {
        return Failure.environment("The file " + manifest + " is not a manifest: restore it from git, or delete it and"
                + " run synth without arguments to have it written anew.");
    }

    private static Manifest.Entry entry(JsonNode stack) {
        var dependencies = new ArrayList<String>();
        stack.path("dependencies").forEach(dependency -> dependencies.add(dependency.asText()));
        return new Manifest.Entry(stack.path("name").asText(), dependencies);
    }
}

package dev.tandem.cdktf.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.JsonWriter;
import dev.tandem.terraform.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Has CDKTF synthesise documents, and prints what it wrote the way Tandem prints: the bytes are the same. */
public final class CdktfEngine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CdktfEngine() {}

    /**
     * The files that CDKTF makes of documents.
     *
     * @param scratch an empty folder that CDKTF may write into
     * @return texts by their path in the output folder
     */
    public static SortedMap<String, String> files(List<Document> documents, Path scratch) {
        var app = new App(AppConfig.builder().outdir(scratch.toString()).build());
        Replay.into(app, documents);
        Session.write(app, scratch);
        var files = new TreeMap<String, String>();
        documents.stream()
                .map(document -> Manifest.path(document.name()))
                .forEach(path -> files.put(path, reprint(scratch.resolve(path))));
        files.put("manifest.json", reprint(scratch.resolve("manifest.json")));
        return files;
    }

    private static String reprint(Path file) {
        try {
            JsonNode written = JSON.readTree(Files.readString(file));
            return JsonWriter.write(Synthesized.asTandemSaysIt(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tandem.cli;

import dev.tandem.cdktf.replay.CdktfEngine;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Calls the CDKTF engine, whose libraries and Node may be missing. */
final class CdktfBridge {

    private CdktfBridge() {}

    static Map<String, String> texts(List<Document> documents) {
        if (Programs.find("node").isEmpty()) {
            throw Failure.environment(
                    "The cdktf engine needs Node, and there is no node on the PATH: install Node 20 or"
                            + " later, or leave out --engine cdktf; both engines write the same bytes.");
        }
        try {
            var scratch = Files.createTempDirectory("tandem-cdktf");
            try {
                var texts = new TreeMap<>(CdktfEngine.files(documents, scratch));
                texts.remove(Manifest.FILE);
                return texts;
            } finally {
                delete(scratch);
            }
        } catch (NoClassDefFoundError e) {
            throw Failure.environment("The cdktf engine needs the CDKTF libraries, which are not on the class path: add"
                    + " com.hashicorp:cdktf and com.hashicorp:cdktf-provider-aws, or leave out --engine cdktf.");
        } catch (IOException e) {
            throw Failure.environment("CDKTF has no folder to write into: " + FileFailures.of(e) + ".");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

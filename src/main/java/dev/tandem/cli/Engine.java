package dev.tandem.cli;

import dev.tandem.terraform.Document;
import dev.tandem.terraform.Manifest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who writes the documents; both write the same bytes. */
enum Engine {
    /** Our own writer. */
    direct,
    /** CDKTF, for teams that compose Tandem's stacks with their own constructs. */
    cdktf;

    /** The documents' texts, by their path in the output folder. */
    Map<String, String> texts(List<Document> documents) {
        return this == direct ? direct(documents) : CdktfBridge.texts(documents);
    }

    private static Map<String, String> direct(List<Document> documents) {
        var texts = new TreeMap<String, String>();
        documents.forEach(document -> texts.put(Manifest.path(document.name()), document.json()));
        return texts;
    }
}

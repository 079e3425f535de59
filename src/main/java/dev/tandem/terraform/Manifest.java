package dev.tandem.terraform;

import java.util.List;

/**
 * The {@code manifest.json} that the cdktf command reads: which stacks there are, where, and which comes after which.
 *
 * @param documents the stacks
 */
public record Manifest(List<Document> documents) {

    /** The version of the CDKTF library whose manifest this is; {@code cdktf synth} writes the same one. */
    private static final String VERSION = "0.19.2";

    /** Copies the documents. */
    public Manifest {
        documents = List.copyOf(documents);
    }

    /** The bytes of the file, as text. */
    public String json() {
        var stacks = new Arguments();
        documents.forEach(document -> stacks.put(document.name(), entry(document)));
        return JsonWriter.write(new Arguments()
                .put("stacks", stacks)
                .put("version", Value.verbatim(VERSION))
                .tree());
    }

    /** Where a stack's document is, seen from the output folder. */
    public static String path(String stack) {
        return "stacks/" + stack + "/cdk.tf.json";
    }

    private static Arguments entry(Document document) {
        var name = Value.verbatim(document.name());
        return new Arguments()
                .put("annotations", Value.list(List.of()))
                .put("constructPath", name)
                .put("dependencies", Value.texts(document.dependencies()))
                .put("name", name)
                .put("synthesizedStackPath", Value.verbatim(path(document.name())))
                .put("workingDirectory", Value.verbatim("stacks/" + document.name()));
    }
}

package dev.tandem.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code manifest.json} that the cdktf command reads: which stacks there are, where, and which comes after which.
 *
 * @param entries the stacks
 * @param tandem what Tandem itself wants to know of the folder, which the cdktf command passes over; may be empty
 */
public record Manifest(List<Entry> entries, Arguments tandem) {

    /** Where it is, seen from the output folder. */
    public static final String FILE = "manifest.json";

    /** The version of the CDKTF library whose manifest this is; {@code cdktf synth} writes the same one. */
    static final String VERSION = "0.19.2";

    /** Copies the entries. */
    public Manifest {
        entries = List.copyOf(entries);
    }

    /** One stack, and those that have to be applied before it. */
    public record Entry(String name, List<String> dependencies) {

        /** Copies the dependencies. */
        public Entry {
            dependencies = List.copyOf(dependencies);
        }
    }

    /** The manifest of documents. */
    public static Manifest of(List<Document> documents) {
        return new Manifest(
                documents.stream()
                        .map(document -> new Entry(document.name(), document.dependencies()))
                        .toList(),
                new Arguments());
    }

    /** The same with more stacks, of which those that it lists already are left as they are here. */
    public Manifest with(List<Entry> more) {
        var all = new ArrayList<>(entries);
        var names = entries.stream().map(Entry::name).toList();
        more.stream().filter(entry -> !names.contains(entry.name())).forEach(all::add);
        return new Manifest(all, tandem);
    }

    /** The same, with what Tandem wants to know. */
    public Manifest noting(Arguments tandem) {
        return new Manifest(entries, tandem);
    }

    /** The bytes of the file, as text. */
    public String json() {
        var stacks = new Arguments();
        entries.forEach(entry -> stacks.put(entry.name(), body(entry)));
        var all = new Arguments().put("stacks", stacks).put("version", Value.verbatim(VERSION));
        return JsonWriter.write((tandem.isEmpty() ? all : all.put("tandem", tandem)).tree());
    }

    /** Where a stack's document is, seen from the output folder. */
    public static String path(String stack) {
        return folder(stack) + "/cdk.tf.json";
    }

    /** Where a stack is, seen from the output folder. */
    public static String folder(String stack) {
        return "stacks/" + stack;
    }

    private static Arguments body(Entry entry) {
        var name = Value.verbatim(entry.name());
        return new Arguments()
                .put("annotations", Value.list(List.of()))
                .put("constructPath", name)
                .put("dependencies", Value.texts(entry.dependencies()))
                .put("name", name)
                .put("synthesizedStackPath", Value.verbatim(path(entry.name())))
                .put("workingDirectory", Value.verbatim(folder(entry.name())));
    }
}

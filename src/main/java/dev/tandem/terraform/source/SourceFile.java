package dev.tandem.terraform.source;

import java.util.List;

/** The blocks of a configuration file, in Terraform's native syntax or in JSON. */
public final class SourceFile {

    private static final String NATIVE = ".tf";
    private static final String JSON = ".tf.json";

    private SourceFile() {}

    /** Whether Terraform reads a file of that name as configuration. */
    public static boolean isConfiguration(String name) {
        return name.endsWith(NATIVE) || name.endsWith(JSON);
    }

    /**
     * The blocks of a file.
     *
     * @param name of the file; its extension decides the syntax
     * @throws SourceException if it is not configuration
     */
    public static List<SourceBlock> blocks(String name, String text) {
        return name.endsWith(JSON) ? new JsonSource(name).blocks(text) : new NativeSource(name, text).blocks();
    }
}

package dev.tandem.terraform.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration that users keep in the folders of generated stacks, which Terraform reads together with what was
 * generated.
 *
 * @param read whether there was an output folder to look into
 * @param texts by their path in that folder, such as {@code stacks/bank-recovery/extra.tf}
 */
public record OwnFiles(boolean read, SortedMap<String, String> texts) {

    /** No folder was looked into. */
    public static final OwnFiles UNREAD = new OwnFiles(false, new TreeMap<>());

    private static final String STACKS = "stacks/";

    /** Copies the texts. */
    public OwnFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The folder of a stack, by its path in the output folder. */
    public static String folder(String stack) {
        return STACKS + stack;
    }

    /** The paths of the configuration in the folder of a stack. */
    public List<String> of(String stack) {
        var folder = folder(stack) + "/";
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder) && !path.equals(lockPath(stack)))
                .toList();
    }

    /** Whether a stack has a lock file, even one that cannot be read. */
    public boolean locked(String stack) {
        return texts.containsKey(lockPath(stack));
    }

    /** What the lock file of a stack selects; nothing if there is none, or it cannot be read, or it is of other providers. */
    public Optional<LockFile> lock(String stack) {
        return locked(stack) ? LockFile.of(blocks(lockPath(stack))) : Optional.empty();
    }

    /** Why the lock file of a stack cannot be read, if there is one that cannot. */
    public Optional<String> lockFault(String stack) {
        return locked(stack) ? fault(lockPath(stack)) : Optional.empty();
    }

    /** Where the lock file of a stack is in the output folder. */
    public static String lockPath(String stack) {
        return folder(stack) + "/" + LockFile.NAME;
    }

    /** The stack in whose folder a file is. */
    public static String stack(String path) {
        return path.substring(STACKS.length(), path.lastIndexOf('/'));
    }

    /** The blocks of a file; none if it cannot be read. */
    public List<SourceBlock> blocks(String path) {
        return fault(path).isPresent() ? List.of() : SourceFile.blocks(path, text(path));
    }

    /** Why a file cannot be read, if so. */
    public Optional<String> fault(String path) {
        try {
            SourceFile.blocks(path, text(path));
            return Optional.empty();
        } catch (SourceException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    /** Whether Terraform merges the blocks of a file into those of the same name, instead of adding them. */
    public static boolean overrides(String path) {
        return path.matches(".*/(.*_)?override\\.tf(\\.json)?");
    }

    private String text(String path) {
        return texts.getOrDefault(path, "");
    }
}

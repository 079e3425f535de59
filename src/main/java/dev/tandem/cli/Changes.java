package dev.tandem.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would be different in the output folder.
 *
 * @param before what is there now, of whatever changes; empty for what is not there
 * @param written what would be there, by path
 * @param deleted what would go, by path
 */
record Changes(SortedMap<String, byte[]> before, SortedMap<String, byte[]> written, SortedSet<String> deleted) {

    private static final int CONTEXT = 3;

    boolean isEmpty() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** The changes as {@code diff -u} would show them. */
    String diff() {
        var paths = new TreeSet<>(written.keySet());
        paths.addAll(deleted);
        var text = new StringBuilder();
        paths.forEach(path -> diff(path).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private List<String> diff(String path) {
        var old = lines(before.getOrDefault(path, new byte[0]));
        var wanted = lines(written.getOrDefault(path, new byte[0]));
        var from = old.isEmpty() ? "/dev/null" : "a/" + path;
        var to = wanted.isEmpty() ? "/dev/null" : "b/" + path;
        return UnifiedDiffUtils.generateUnifiedDiff(from, to, old, DiffUtils.diff(old, wanted), CONTEXT);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}

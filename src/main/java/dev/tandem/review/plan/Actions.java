package dev.tandem.review.plan;

import java.util.List;
import java.util.Set;

/**
 * What a plan does to an object, in Terraform's words.
 *
 * @param words the list of the plan, such as {@code delete, create}
 */
public record Actions(List<String> words) {

    /** Terraform 1.14 ({@code internal/command/jsonplan/plan.go}) and OpenTofu 1.10, which has {@code forget, create}. */
    private static final Set<List<String>> KNOWN = Set.of(
            List.of("no-op"),
            List.of("create"),
            List.of("read"),
            List.of("update"),
            List.of("delete"),
            List.of("forget"),
            List.of("delete", "create"),
            List.of("create", "delete"),
            List.of("create", "forget"),
            List.of("forget", "create"));

    private static final List<String> DELETE_FIRST = List.of("delete", "create");

    /** Copies the words. */
    public Actions {
        words = List.copyOf(words);
    }

    /** Whether Terraform or OpenTofu is known to write this. */
    public boolean known() {
        return KNOWN.contains(words);
    }

    /** Whether the object stays as it is. */
    public boolean nothing() {
        return only("no-op") || only("read");
    }

    /** Whether a new object is made and none goes. */
    public boolean onlyCreates() {
        return only("create");
    }

    /** Whether the object is changed in place. */
    public boolean updates() {
        return only("update");
    }

    /** Whether the object that exists is destroyed, replaced or not. */
    public boolean deletes() {
        return words.contains("delete");
    }

    /** Whether the object that exists is destroyed and none takes its place. */
    public boolean onlyDeletes() {
        return only("delete");
    }

    /** Whether the object is destroyed and made anew, in either order. */
    public boolean replaces() {
        return deletes() && words.contains("create");
    }

    /** Whether the old object is destroyed before the new one exists. */
    public boolean deletesFirst() {
        return words.equals(DELETE_FIRST);
    }

    /** Whether Terraform lets go of the object, which stays in AWS. */
    public boolean forgets() {
        return words.contains("forget");
    }

    private boolean only(String word) {
        return words.size() == 1 && words.get(0).equals(word);
    }
}

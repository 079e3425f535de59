package dev.tandem.changes;

/**
 * Something that a change makes different in a stack or in a module that stacks call.
 *
 * @param kind what sort of thing it is
 * @param where the stack, or the folder of the module
 * @param subject the element, the module's resource, or the block of the stack's settings
 * @param argument what is different, such as {@code storage.size_gb}
 * @param before its value as the configuration has it; empty if it was not set
 * @param now its value as the configuration has it; empty if it is not set any more
 */
public record StackDifference(Kind kind, String where, String subject, String argument, String before, String now) {

    /** What sort of thing is different. */
    public enum Kind {
        /** A size that decides what AWS charges: an instance class, a count, storage. */
        SIZE,
        /** A protection that is lost: {@code prevent_destroy} or {@code deletion_protection}. */
        PROTECTION,
        /** Where Terraform keeps the state. */
        BACKEND,
        /** A provider or a version that the stack asks for. */
        PROVIDER
    }

    /** Whether data or the state may be lost by it. */
    public boolean endangers() {
        return kind == Kind.PROTECTION || kind == Kind.BACKEND;
    }
}

package dev.tandem.topology;

import java.nio.charset.StandardCharsets;

/**
 * Bash that an instance runs once, when it starts for the first time.
 *
 * @param text as the user wrote it: nothing in it is interpolated
 */
public record Script(String text) {

    /** EC2 takes 16 KiB of user data (EC2 User Guide, "User data"); the rest is for what Tandem does first. */
    public static final int MOST_BYTES = 11 * 1024;

    static final Script NONE = new Script("");

    /** Whether there is nothing to run. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    Script then(String bash) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(bash, "bootstrap").isBlank(),
                "A bootstrap is blank: give the bash that it should run.");
        InvalidDefinitionException.unless(
                bash.indexOf('\r') < 0 && bash.indexOf('\0') < 0,
                "A bootstrap has a carriage return or a NUL in it, at which bash would fail: end its lines with line feeds"
                        + " alone.");
        var whole = isEmpty() ? bash : text + (text.endsWith("\n") ? "" : "\n") + bash;
        var bytes = whole.getBytes(StandardCharsets.UTF_8).length;
        InvalidDefinitionException.unless(
                bytes <= MOST_BYTES,
                "A bootstrap of " + bytes + " bytes is too large: instances take " + MOST_BYTES
                        + " beside what Tandem does first; have it fetch the rest, from S3 for example.");
        return new Script(whole);
    }
}

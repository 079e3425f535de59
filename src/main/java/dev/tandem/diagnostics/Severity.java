package dev.tandem.diagnostics;

/** How much a finding weighs; the order of the constants is the order of weight. */
public enum Severity {
    /** Worth knowing; nothing has to change. */
    NOTE,
    /** Arguable: a team may accept it with a reason. */
    WARNING,
    /** AWS or Terraform will refuse it, or a stated objective cannot be met. It cannot be waived. */
    ERROR;

    /** The word as it is written in reports, such as {@code error}. */
    public String word() {
        return switch (this) {
            case NOTE -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}

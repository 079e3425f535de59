package dev.tandem.aws;

/** How far a figure about AWS can be trusted: where it comes from. */
public enum EvidenceLevel {
    /** AWS publishes it as typical or designed. */
    PUBLISHED("PUB"),
    /** A service level agreement, which pays credits and guarantees nothing. */
    SLA("SLA"),
    /** The documentation states it as behaviour. */
    DOCUMENTED("DOC"),
    /** Nobody publishes it; it is what we assume until it is measured. */
    ASSUMED("ASM"),
    /** The user declared it of something that Tandem does not build. */
    DECLARED("DECLARED"),
    /** A game day of the user's own system showed it. */
    MEASURED("MEASURED");

    private final String code;

    EvidenceLevel(String code) {
        this.code = code;
    }

    /** The short form that reports print, such as {@code PUB}. */
    public String code() {
        return code;
    }
}

package dev.tandem.aws;

/** An edition of an engine that is sold in several. */
public enum Edition {
    ENTERPRISE("Enterprise Edition"),
    STANDARD("Standard Edition"),
    WEB("Web Edition"),
    /** Of an engine that has one edition only. */
    ONLY("no editions");

    private final String phrase;

    Edition(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String toString() {
        return phrase;
    }
}

package dev.tandem.element.filesystem;

/** What a file system is built for; it cannot be changed without another file system. */
public enum PerformanceMode {
    /** The shortest wait for each operation. */
    GENERAL_PURPOSE("generalPurpose"),
    /** More operations in all, each with a longer wait. */
    MAX_IO("maxIO");

    private final String id;

    PerformanceMode(String id) {
        this.id = id;
    }

    /** What EFS calls it. */
    public String id() {
        return id;
    }
}

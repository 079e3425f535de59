package dev.tandem.diagram;

/** A row of a region, from where clients come in to what everything in it shares. */
enum Tier {
    TRAFFIC("load balancing"),
    WORKLOADS("services"),
    STORES("data"),
    OTHERS("shared by these"),
    NETWORK("network"),
    KEPT("keys and state"),
    SERVICES("AWS services"),
    PLANES("control planes");

    private final String caption;

    Tier(String caption) {
        this.caption = caption;
    }

    /** What stands above the row. */
    String caption() {
        return caption;
    }
}

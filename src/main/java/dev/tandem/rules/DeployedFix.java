package dev.tandem.rules;

/** What a fix means for a system that is deployed: it costs nothing before, and may cost the data afterwards. */
public final class DeployedFix {

    private DeployedFix() {}

    /** A fix that AWS carries out by making another one, with the way that keeps the data. */
    public static String replacing(String fix) {
        return fix + " On a deployed system AWS cannot change this in place, and the data would be lost: build a second"
                + " one under another name, and copy the data.";
    }
}

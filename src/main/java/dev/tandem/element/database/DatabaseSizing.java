package dev.tandem.element.database;

/** How a database is sized in the recovery region. */
public record DatabaseSizing(String instanceClass) {

    /** The RDS instance class there. Default: the same as in the primary region. */
    public DatabaseSizing instanceClass(String other) {
        return new DatabaseSizing(other);
    }
}

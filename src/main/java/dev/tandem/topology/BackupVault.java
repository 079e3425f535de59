package dev.tandem.topology;

import java.util.List;

/** An element that keeps backups of others in a vault of the recovery region. */
public interface BackupVault extends Element {

    /** What is backed up. */
    List<Dependency> covered();
}

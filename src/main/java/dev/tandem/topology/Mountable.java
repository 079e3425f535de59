package dev.tandem.topology;

/** Files that instances mount over the network. */
public interface Mountable extends Store, Addressed {

    /** The access point that every one has. */
    String SHARED = "shared";
}

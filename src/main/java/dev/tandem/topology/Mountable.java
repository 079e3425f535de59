package dev.tandem.topology;

/** Files that instances mount over the network. */
public interface Mountable extends Store, DnsTarget {

    /** The access point that every one has. */
    String SHARED = "shared";
}

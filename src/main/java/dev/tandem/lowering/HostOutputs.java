package dev.tandem.lowering;

import dev.tandem.terraform.Reference;
import dev.tandem.topology.RegionRole;

/** What private names read of one element in one region. */
public interface HostOutputs {

    /** The region. */
    RegionRole side();

    /** What the element's call puts out there, which the stack of the region shows for private names alone. */
    Reference shown(String attribute, String what);
}

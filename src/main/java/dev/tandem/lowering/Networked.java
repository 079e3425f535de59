package dev.tandem.lowering;

import java.util.Set;

/** A kind of element for which the networks of both regions have to be prepared. */
public interface Networked {

    /** The arguments of the network's module that are true for its sake: {@code kubernetes}, which tags the subnets. */
    Set<String> networkArguments();
}

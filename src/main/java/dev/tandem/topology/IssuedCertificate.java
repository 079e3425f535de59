package dev.tandem.topology;

import java.util.List;

/** A certificate that is issued with a system, in both regions. */
public interface IssuedCertificate extends Element {

    /** Every name it is for, its own first. */
    List<String> names();

    /** Whether clients that ask for a name are content with it. */
    boolean covers(String name);
}

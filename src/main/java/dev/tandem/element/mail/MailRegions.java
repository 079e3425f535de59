package dev.tandem.element.mail;

import dev.tandem.aws.Region;
import dev.tandem.topology.Topology;
import java.util.List;

/** Where a topology's mail comes in. */
final class MailRegions {

    private MailRegions() {}

    /** The regions in which a mail is received, the primary one first. */
    static List<Region> receiving(Topology topology, Mail mail) {
        return topology.regions().filter(mail::receivesIn).toList();
    }
}

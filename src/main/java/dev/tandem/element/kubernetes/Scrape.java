package dev.tandem.element.kubernetes;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Workload;

/**
 * What Prometheus asks for metrics: every instance of a workload.
 *
 * @param port that its instances hand them out on
 */
public record Scrape(Workload workload, int port) {

    static Scrape of(Workload workload, int port) {
        InvalidDefinitionException.unless(
                port >= 1 && port <= 65_535,
                "Port " + port + " cannot be scraped: give a port from 1 to 65535, such as 9100.");
        return new Scrape(InvalidDefinitionException.given(workload, "workload"), port);
    }

    /** What it is called: {@code web-9100}. */
    public String name() {
        return workload.deployedName() + "-" + port;
    }
}

package dev.tandem.topology;

import java.util.List;
import java.util.stream.Stream;

/** Where clients come into a system from outside, and what moves them to the recovery region. */
public sealed interface Entry extends Element permits Accelerator, Hostname, StaticSite {

    /** What clients come to through it, in the order written. */
    List<? extends Reached> leadsTo();

    @Override
    default Stream<Element> references() {
        return leadsTo().stream().map(reached -> reached);
    }
}

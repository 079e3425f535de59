package dev.tandem.element.service;

import java.util.Optional;

/**
 * What the program of a service needs, in addition to the elements that it uses.
 *
 * @param internet why it cannot serve without the internet; nothing if it can
 * @param writesToStart whether it fails to start, and to run, while its databases are read-only
 */
public record ProgramNeeds(Optional<String> internet, boolean writesToStart) {

    static final ProgramNeeds NONE = new ProgramNeeds(Optional.empty(), false);
}

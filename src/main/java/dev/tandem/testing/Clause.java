package dev.tandem.testing;

import java.util.Optional;

/** One of the things that a kind of element owes its users. */
interface Clause {

    /** What an element does that it must not do, or the other way round: a sentence without its subject. */
    Optional<String> broken(Candidate candidate);
}

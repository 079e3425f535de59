package dev.tandem.testing;

import java.util.Optional;

/** Elements are values: they have the name that they are given, and the same call gives an equal one. */
final class IsAValue implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        var element = candidate.named("letters");
        if (!element.name().equals("letters")) {
            return Optional.of("does not keep the name it is given: \"letters\" became \"" + element.name() + "\".");
        }
        return element.equals(candidate.named("letters"))
                ? Optional.empty()
                : Optional.of("is not equal to another one from the same call: make it a record of values.");
    }
}

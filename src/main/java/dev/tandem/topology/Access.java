package dev.tandem.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How operators sign in to instances, beside Session Manager, which needs nothing.
 *
 * @param bastions that reach them by SSH
 * @param publicKey of the key pair that operators sign in with
 */
public record Access(List<Bastion> bastions, Optional<InputVariable> publicKey) {

    static final Access BY_SESSION_MANAGER = new Access(List.of(), Optional.empty());

    /** Copies the bastions. */
    public Access {
        bastions = List.copyOf(bastions);
    }

    Access from(Bastion... others) {
        var all = Stream.concat(bastions.stream(), Slip.allGiven(others, "bastion").stream());
        return new Access(all.distinct().toList(), publicKey);
    }

    Access keyPair(InputVariable key) {
        return new Access(bastions, Optional.of(Slip.given(key, "variable")));
    }
}

package dev.tandem.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How operators sign in to instances, beside Session Manager, which needs nothing.
 *
 * @param jumpHosts that reach them by SSH
 * @param publicKey of the key pair that operators sign in with
 */
public record Access(List<JumpHost> jumpHosts, Optional<InputVariable> publicKey) {

    static final Access BY_SESSION_MANAGER = new Access(List.of(), Optional.empty());

    /** Copies the jump hosts. */
    public Access {
        jumpHosts = List.copyOf(jumpHosts);
    }

    /** The same, and from more jump hosts. */
    public Access from(JumpHost... others) {
        var all = Stream.concat(jumpHosts.stream(), Slip.allGiven(others, "bastion").stream());
        return new Access(all.distinct().toList(), publicKey);
    }

    /** The same, with another key pair. */
    public Access keyPair(InputVariable key) {
        return new Access(jumpHosts, Optional.of(Slip.given(key, "variable")));
    }
}

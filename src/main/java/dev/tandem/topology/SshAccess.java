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
public record SshAccess(List<JumpHost> jumpHosts, Optional<InputVariable> publicKey) {

    static final SshAccess BY_SESSION_MANAGER = new SshAccess(List.of(), Optional.empty());

    /** Copies the jump hosts. */
    public SshAccess {
        jumpHosts = List.copyOf(jumpHosts);
    }

    /** The same, and from more jump hosts. */
    public SshAccess from(JumpHost... others) {
        var all = Stream.concat(jumpHosts.stream(), InvalidDefinitionException.allGiven(others, "bastion").stream());
        return new SshAccess(all.distinct().toList(), publicKey);
    }

    /** The same, with another key pair. */
    public SshAccess keyPair(InputVariable key) {
        return new SshAccess(jumpHosts, Optional.of(InvalidDefinitionException.given(key, "variable")));
    }
}

package dev.tandem.element.cache;

/** Whom a cache lets in, of those who can reach it in the network. */
public sealed interface CacheUsers {

    /** Programs that sign in with a token of their IAM role, which no state ever holds. */
    record Roles() implements CacheUsers {}

    /** Every program of the workloads that use it, for a reason. */
    record Anyone(String reason) implements CacheUsers {}

    /** Whether programs sign in as their role. */
    default boolean signIn() {
        return this instanceof Roles;
    }
}

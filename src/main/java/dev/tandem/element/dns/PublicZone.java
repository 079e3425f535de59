package dev.tandem.element.dns;

import dev.tandem.topology.Account;
import dev.tandem.topology.Domain;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A public hosted zone of Route 53. It is created before both regions, because Route 53 takes changes in us-east-1
 * only.
 *
 * @param found whether it exists already and is managed elsewhere
 * @param owner the account that it is in, where that is not the account of the system
 */
public record PublicZone(Identity identity, boolean found, Optional<Account> owner) implements Element {

    /** A zone that is made with the system. */
    public static PublicZone of(String domain) {
        return new PublicZone(Identity.ofDomain(Domain.checked(domain, "zone")), false, Optional.empty());
    }

    /** It is there already: the zone of its name in the account is looked up. Default: the zone is made. */
    public PublicZone existing() {
        return new PublicZone(identity, true, owner);
    }

    /**
     * The account that an existing zone is in, and how Terraform gets into it, such as {@code
     * account("444455556666").assumesRole("arn:aws:iam::444455556666:role/dns")}. The zone is looked up there, and its
     * records are made there, with the health checks that they name. Default: the zone is in the account of the system.
     *
     * @throws InvalidDefinitionException if the zone does not exist yet, or the account has no role and no profile, two
     *     roles, a permissions boundary or a path of roles
     */
    public PublicZone inAccount(Account account) {
        InvalidDefinitionException.unless(
                found,
                "The zone " + name() + " is made with the system, in its account: call .existing() before .inAccount("
                        + "...), or leave .inAccount(...) out.");
        var access = InvalidDefinitionException.given(account, "account").recovery();
        InvalidDefinitionException.unless(
                access.equals(account.primary())
                        && (access.role().isPresent() || access.profile().isPresent()),
                "The account " + account.id() + " of the zone " + name()
                        + " needs one role or profile for both regions: add" + " .assumesRole(\"arn:aws:iam::"
                        + account.id() + ":role/dns\") or .profile(...).");
        InvalidDefinitionException.unless(
                account.boundary().isEmpty() && account.rolePath().equals("/"),
                "No role is made in the account " + account.id() + " of the zone " + name()
                        + ": leave .permissionsBoundary(...) and .rolePath(...) to .accounts(...).");
        return new PublicZone(identity, true, Optional.of(account));
    }

    @Override
    public String kind() {
        return "public zone";
    }

    @Override
    public Stream<Element> references() {
        return Stream.of();
    }
}

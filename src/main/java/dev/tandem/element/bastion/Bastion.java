package dev.tandem.element.bastion;

import dev.tandem.aws.InstanceType;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.JumpHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instance in each region through which operators come to the others.
 *
 * @param sshFrom the ranges from which they come by SSH; without any they come by Session Manager, through no open port
 * @param instanceType of EC2
 * @param publicKey of the key pair that they sign in with
 */
public record Bastion(Identity identity, List<Cidr> sshFrom, String instanceType, Optional<InputVariable> publicKey)
        implements JumpHost {

    private static final int SHORTEST_PREFIX = 8;

    /** Sorts and copies the ranges. */
    public Bastion {
        sshFrom = sshFrom.stream().distinct().sorted().toList();
    }

    /** A bastion that is reached by Session Manager. */
    public static Bastion named(String name) {
        return new Bastion(Identity.named(name), List.of(), "t3.micro", Optional.empty());
    }

    /**
     * Opens SSH to ranges of addresses, and gives the bastion an address that stays. Default: no open port and no public
     * address; operators come by Session Manager.
     *
     * @throws InvalidDefinitionException if a range is malformed, or as good as everyone
     */
    public Bastion sshFrom(String... cidrs) {
        var all = new ArrayList<>(sshFrom);
        InvalidDefinitionException.allGiven(cidrs, "CIDR").stream()
                .map(Cidr::of)
                .map(Bastion::narrow)
                .forEach(all::add);
        return new Bastion(identity, all, instanceType, publicKey);
    }

    /**
     * The public key that operators sign in with, in OpenSSH format, by a variable of each region. Default: none; EC2
     * Instance Connect lends keys for a minute at a time.
     */
    public Bastion keyPair(InputVariable key) {
        return new Bastion(
                identity, sshFrom, instanceType, Optional.of(InvalidDefinitionException.given(key, "variable")));
    }

    /**
     * The EC2 instance type. Default: {@code t3.micro}.
     *
     * @throws InvalidDefinitionException if EC2 has no such type
     */
    public Bastion instanceType(String type) {
        var refusal =
                InstanceType.refusal(InstanceType.Service.EC2, InvalidDefinitionException.given(type, "instance type"));
        InvalidDefinitionException.unless(refusal.isEmpty(), refusal.orElse(""));
        return new Bastion(identity, sshFrom, type, publicKey);
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public Bastion formerly(String name) {
        return new Bastion(identity.renamedFrom(name), sshFrom, instanceType, publicKey);
    }

    /** Whether it has a public address. */
    public boolean isPublic() {
        return !sshFrom.isEmpty();
    }

    @Override
    public String kind() {
        return "bastion";
    }

    @Override
    public Stream<InputVariable> variables() {
        return publicKey.stream();
    }

    @Override
    public Stream<Element> references() {
        return Stream.empty();
    }

    private static Cidr narrow(Cidr range) {
        InvalidDefinitionException.unless(
                range.prefix() >= SHORTEST_PREFIX,
                "SSH from " + range + " is SSH from everyone: name the ranges that operators come from, such as"
                        + " 192.0.2.0/24, or leave .sshFrom(...) out and use Session Manager.");
        return range;
    }
}

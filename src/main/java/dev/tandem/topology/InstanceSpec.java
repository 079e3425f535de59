package dev.tandem.topology;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the instances of a workload are.
 *
 * @param instanceType of EC2
 * @param diskGibibytes the size of the root volume
 * @param bootstrap what each runs once
 * @param outbound what they may reach beside what the service uses
 * @param access how operators sign in to them
 * @param peerPorts TCP ports on which they reach each other
 */
public record InstanceSpec(
        Image image,
        String instanceType,
        int diskGibibytes,
        Script bootstrap,
        Outbound outbound,
        SshAccess access,
        SortedSet<Integer> peerPorts) {

    /** The newest Amazon Linux 2023, reached by Session Manager. */
    public static final InstanceSpec USUAL = new InstanceSpec(
            new Image.AmazonLinux(),
            "m6i.large",
            20,
            Script.NONE,
            new Outbound.Https(),
            SshAccess.BY_SESSION_MANAGER,
            Collections.emptySortedSet());

    /** Copies the ports. */
    public InstanceSpec {
        peerPorts = Collections.unmodifiableSortedSet(new TreeSet<>(peerPorts));
    }

    /** Whether they reach web servers in clear text: Ubuntu's mirrors speak no TLS, and sign what they hand out. */
    public boolean reachesHttp() {
        return image instanceof Image.Ubuntu || outbound instanceof Outbound.HttpToo;
    }

    /** The elements that its instances depend on themselves: the jump hosts that reach them. */
    public Stream<Element> references() {
        return access.jumpHosts().stream().map(jumpHost -> jumpHost);
    }

    /** The variables that stacks ask for on its behalf. */
    public Stream<InputVariable> variables() {
        return Stream.concat(image.variable().stream(), access.publicKey().stream());
    }

    /** The same, booting from another image. */
    public InstanceSpec image(Image other) {
        return new InstanceSpec(
                InvalidDefinitionException.given(other, "image"),
                instanceType,
                diskGibibytes,
                bootstrap,
                outbound,
                access,
                peerPorts);
    }

    /** The same, of another type. */
    public InstanceSpec instanceType(String other) {
        return new InstanceSpec(image, other, diskGibibytes, bootstrap, outbound, access, peerPorts);
    }

    /** The same, with a root volume of another size. */
    public InstanceSpec disk(int gibibytes) {
        InvalidDefinitionException.unless(
                gibibytes >= 8, "A root volume of " + gibibytes + " GiB is too small: give at least 8.");
        return new InstanceSpec(image, instanceType, gibibytes, bootstrap, outbound, access, peerPorts);
    }

    /** The same, which run more once they start. */
    public InstanceSpec bootstrap(String bash) {
        return new InstanceSpec(image, instanceType, diskGibibytes, bootstrap.then(bash), outbound, access, peerPorts);
    }

    /** The same, reaching something else. */
    public InstanceSpec outbound(Outbound other) {
        return new InstanceSpec(image, instanceType, diskGibibytes, bootstrap, other, access, peerPorts);
    }

    /** The same, reached by operators in another way. */
    public InstanceSpec access(SshAccess other) {
        return new InstanceSpec(image, instanceType, diskGibibytes, bootstrap, outbound, other, peerPorts);
    }

    /** The same, reaching each other on more ports. */
    public InstanceSpec peers(int... ports) {
        InvalidDefinitionException.unless(ports.length > 0, "peers() names no port: give at least one, such as 7800.");
        var all = new TreeSet<>(peerPorts);
        IntStream.of(ports).map(Ports::checked).forEach(all::add);
        return new InstanceSpec(image, instanceType, diskGibibytes, bootstrap, outbound, access, all);
    }
}

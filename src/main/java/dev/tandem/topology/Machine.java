package dev.tandem.topology;

/**
 * What a service's instances are.
 *
 * @param instanceType of EC2
 * @param diskGibibytes the size of the root volume
 * @param bootstrap what each runs once
 * @param outbound what they may reach beside what the service uses
 */
public record Machine(Image image, String instanceType, int diskGibibytes, Script bootstrap, Outbound outbound) {

    static final Machine USUAL =
            new Machine(new Image.AmazonLinux(), "m6i.large", 20, Script.NONE, new Outbound.Https());

    /** Whether they reach web servers in clear text: Ubuntu's mirrors speak no TLS, and sign what they hand out. */
    public boolean reachesHttp() {
        return image instanceof Image.Ubuntu || outbound instanceof Outbound.HttpToo;
    }

    Machine image(Image other) {
        return new Machine(Slip.given(other, "image"), instanceType, diskGibibytes, bootstrap, outbound);
    }

    Machine instanceType(String other) {
        return new Machine(image, other, diskGibibytes, bootstrap, outbound);
    }

    Machine disk(int gibibytes) {
        return new Machine(image, instanceType, gibibytes, bootstrap, outbound);
    }

    Machine bootstrap(String bash) {
        return new Machine(image, instanceType, diskGibibytes, bootstrap.then(bash), outbound);
    }

    Machine outbound(Outbound other) {
        return new Machine(image, instanceType, diskGibibytes, bootstrap, other);
    }
}

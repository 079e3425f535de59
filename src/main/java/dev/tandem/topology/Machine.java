package dev.tandem.topology;

/**
 * What a service's instances are.
 *
 * @param instanceType of EC2
 * @param diskGibibytes the size of the root volume
 * @param bootstrap what each runs once
 */
public record Machine(Image image, String instanceType, int diskGibibytes, Script bootstrap) {

    static final Machine USUAL = new Machine(new Image.AmazonLinux(), "m6i.large", 20, Script.NONE);

    Machine image(Image other) {
        return new Machine(other, instanceType, diskGibibytes, bootstrap);
    }

    Machine instanceType(String other) {
        return new Machine(image, other, diskGibibytes, bootstrap);
    }

    Machine disk(int gibibytes) {
        return new Machine(image, instanceType, gibibytes, bootstrap);
    }

    Machine bootstrap(String bash) {
        return new Machine(image, instanceType, diskGibibytes, bootstrap.then(bash));
    }
}

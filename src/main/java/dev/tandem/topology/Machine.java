package dev.tandem.topology;

/**
 * What a service's instances are.
 *
 * @param instanceType of EC2
 * @param diskGibibytes the size of the root volume
 */
public record Machine(Image image, String instanceType, int diskGibibytes) {

    static final Machine USUAL = new Machine(new Image.AmazonLinux(), "m6i.large", 20);

    Machine image(Image other) {
        return new Machine(other, instanceType, diskGibibytes);
    }

    Machine instanceType(String other) {
        return new Machine(image, other, diskGibibytes);
    }

    Machine disk(int gibibytes) {
        return new Machine(image, instanceType, gibibytes);
    }
}

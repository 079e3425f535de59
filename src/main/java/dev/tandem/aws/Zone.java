package dev.tandem.aws;

/**
 * One availability zone, by its zone id: the same building in every account, which a zone name such as
 * {@code eu-west-1a} is not.
 *
 * @param region the id of the region it belongs to, such as {@code eu-south-1}
 * @param id the zone id, such as {@code eus1-az1}
 */
public record Zone(String region, String id) {

    @Override
    public String toString() {
        return id;
    }
}

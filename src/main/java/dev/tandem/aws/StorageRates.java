package dev.tandem.aws;

/**
 * What gp3 storage can be given beyond the 3000 operations and 125 MiB per second that every volume includes.
 *
 * @param fromGibibytes the size from which on it can
 * @param leastIops and the most, in operations per second
 * @param leastThroughput and the most, in MiB per second
 */
public record StorageRates(int fromGibibytes, int leastIops, int mostIops, int leastThroughput, int mostThroughput) {

    static final StorageRates STRIPED_FROM_400 = new StorageRates(400, 12_000, 64_000, 500, 4_000);
    static final StorageRates STRIPED_FROM_200 = new StorageRates(200, 12_000, 64_000, 500, 4_000);
    static final StorageRates PLAIN = new StorageRates(20, 3_000, 16_000, 125, 1_000);
}

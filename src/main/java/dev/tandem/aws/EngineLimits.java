package dev.tandem.aws;

/**
 * What RDS offers of an engine.
 *
 * @param edition the edition this is
 * @param replicas whether there are read replicas of it
 * @param graviton whether it runs on Graviton
 * @param mostStorage the most GiB of gp3 storage
 * @param rates what gp3 storage can be given beyond what it includes
 */
public record EngineLimits(Edition edition, boolean replicas, boolean graviton, int mostStorage, StorageRates rates) {

    /** Of every open-source engine. */
    static final EngineLimits OPEN = new EngineLimits(Edition.ONLY, true, true, 65_536, StorageRates.STRIPED_FROM_400);

    static EngineLimits oracle(Edition edition) {
        return new EngineLimits(edition, edition == Edition.ENTERPRISE, false, 65_536, StorageRates.STRIPED_FROM_200);
    }

    static EngineLimits sqlServer(Edition edition) {
        return new EngineLimits(edition, edition == Edition.ENTERPRISE, false, 16_384, StorageRates.PLAIN);
    }
}

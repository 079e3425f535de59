package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.*;

import dev.tandem.aws.Recovery;
import dev.tandem.element.key.Key;
import java.util.List;
import java.util.Set;

/** Stores that AWS copies to the other region by itself. */
final class ProvedStores {

    private static final Key VAULT = key("vault");

    static final List<ProvedKind> COPIED = List.of(
            ProvedKind.used(
                    "bucket",
                    bucket("data").replicaInRecovery().encryptedWith(VAULT),
                    Set.of(Recovery.BUCKET_COPY_IS_READ, Recovery.REGIONAL_SERVICE_LOSES_ZONE),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-s3",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-s3",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2"),
            ProvedKind.used(
                    "table",
                    table("data").replicaInRecovery().encryptedWith(VAULT),
                    Set.of(Recovery.TABLE_REPLICA_IS_USED, Recovery.REGIONAL_SERVICE_LOSES_ZONE),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-dynamodb",
                    "eu-west-1/euw1-az1",
                    "eu-west-1/euw1-az2",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-dynamodb",
                    "eu-central-1/euc1-az1",
                    "eu-central-1/euc1-az2"),
            ProvedKind.used(
                    "cache",
                    cache("data").globalDatastore().encryptedWith(VAULT),
                    Set.of(
                            Recovery.CACHE_REPLICA_TAKES_OVER,
                            Recovery.CACHE_GLOBAL_FAILOVER,
                            Recovery.PARAMETERS_ARE_READ,
                            Recovery.PROGRAM_RESTARTS),
                    "eu-west-1/key-vault",
                    "eu-west-1/service-elasticache",
                    "eu-west-1/euw1-az1/cache-data-1",
                    "eu-west-1/euw1-az2/cache-data-2",
                    "eu-central-1/key-vault",
                    "eu-central-1/service-elasticache",
                    "eu-central-1/control-plane-elasticache",
                    "eu-central-1/state-shop"));

    private ProvedStores() {}
}

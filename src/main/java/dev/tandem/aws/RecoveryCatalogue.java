package dev.tandem.aws;

import java.util.List;

/** Every event that is known here. */
final class RecoveryCatalogue {

    static final List<Recovery> ALL = List.of(
            Recovery.AURORA_READER_TAKES_OVER,
            Recovery.AURORA_INSTANCE_IS_REPLACED,
            Recovery.AURORA_GLOBAL_FAILOVER,
            Recovery.AURORA_GLOBAL_SWITCHOVER,
            Recovery.AURORA_HEADLESS_GAINS_INSTANCE,
            Recovery.RDS_STANDBY_TAKES_OVER,
            Recovery.RDS_CLUSTER_READER_TAKES_OVER,
            Recovery.RDS_HOST_IS_REPLACED,
            Recovery.REPLICA_IS_PROMOTED,
            Recovery.BACKUP_IS_RESTORED,
            Recovery.DATABASE_IS_RESTORED,
            Recovery.VAULT_COPY_IS_RESTORED,
            Recovery.SEARCH_STANDBY_TAKES_OVER,
            Recovery.SEARCH_REPLICA_TAKES_OVER,
            Recovery.SEARCH_FOLLOWER_IS_STOPPED,
            Recovery.BROKER_NODE_IS_LOST,
            Recovery.BROKER_HAS_DEFINITIONS,
            Recovery.BROKER_IS_PROMOTED,
            Recovery.FILE_SYSTEM_COPY_IS_OPENED,
            Recovery.BUCKET_COPY_IS_READ,
            Recovery.CACHE_REPLICA_TAKES_OVER,
            Recovery.CACHE_GLOBAL_FAILOVER,
            Recovery.TABLE_REPLICA_IS_USED,
            Recovery.REGIONAL_SERVICE_LOSES_ZONE,
            Recovery.INSTANCES_ARE_LAUNCHED,
            Recovery.COLD_NODE_TAKES_OVER,
            Recovery.NODES_ARE_LAUNCHED,
            Recovery.REGION_IS_MADE_ACTIVE,
            Recovery.REGION_IS_MADE_ACTIVE_BY_HAND,
            Recovery.PARAMETERS_ARE_READ,
            Recovery.PROGRAM_RESTARTS,
            Recovery.READER_IS_REMOVED_FROM_NAME,
            Recovery.ALARM_IS_RAISED,
            Recovery.DNS_MOVES_CLIENTS,
            Recovery.NAMES_ARE_MOVED_BY_HAND,
            Recovery.ACCELERATOR_MOVES_CLIENTS,
            Recovery.ACCELERATOR_IS_MOVED_BY_HAND,
            Recovery.DISTRIBUTION_ASKS_ANOTHER_ORIGIN,
            Recovery.PERSON_DECIDES);

    private RecoveryCatalogue() {}
}

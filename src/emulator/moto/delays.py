"""Orders that AWS carries out after it has answered, and moto 5.2.1 at once: what asks too early sees the old state."""

import time

import moto.rds.models as rds
from moto.rds.exceptions import DBInstanceNotFoundError

# Long enough that a command which follows at once comes too early; AWS takes minutes.
BEGINS = 2
ENDS = 5


def since(moment):
    return time.monotonic() - moment


def shown(backend, database, identifier):
    """Whether an instance is found, once it looks as it does at this moment."""
    if since(getattr(database, "_renamed", -ENDS)) < ENDS:
        return False
    promoted, source = getattr(database, "_promoted", (-ENDS, None))
    begun = since(promoted) >= BEGINS
    if since(promoted) < ENDS:
        database.source_db_instance_identifier = None if begun else source
        database.status = "modifying" if begun else "available"
    elif source is not None:
        database.source_db_instance_identifier = None
        database.status = "available"
        database._promoted = (promoted, None)
    return True


def rename_and_promote_later():
    """AWS renames and promotes an instance after it has answered: at first it looks as before, and in between it is not found or not available; moto is done at once."""
    describe = rds.RDSBackend.describe_db_instances
    modify = rds.RDSBackend.modify_db_instance
    promote = rds.RDSBackend.promote_read_replica

    def describe_db_instances(self, db_instance_identifier=None, filters=None):
        found = [
            database
            for database in describe(self, db_instance_identifier, filters)
            if shown(self, database, db_instance_identifier)
        ]
        if db_instance_identifier and not found:
            # Source: Amazon RDS user guide, "Renaming a DB instance"; Amazon RDS API, DescribeDBInstances: DBInstanceNotFound.
            raise DBInstanceNotFoundError(db_instance_identifier)
        return found

    def modify_db_instance(self, db_instance_identifier, db_kwargs):
        renamed = "new_db_instance_identifier" in db_kwargs
        database = modify(self, db_instance_identifier, db_kwargs)
        if renamed:
            database._renamed = time.monotonic()
        return database

    def promote_read_replica(self, db_kwargs):
        source = self.databases[db_kwargs["db_instance_identifier"]].source_db_instance_identifier
        database = promote(self, db_kwargs)
        if source:
            database._promoted = (time.monotonic(), source)
            shown(self, database, database.db_instance_identifier)
        return database

    rds.RDSBackend.describe_db_instances = describe_db_instances
    rds.RDSBackend.modify_db_instance = modify_db_instance
    rds.RDSBackend.promote_read_replica = promote_read_replica


def move_the_writer_later():
    """AWS makes another member of a global cluster the writer after it has answered, and says which of them are connected; moto neither waits nor says."""
    members = rds.GlobalCluster.global_cluster_members.fget

    def global_cluster_members(self):
        moment, before = getattr(self, "_moved", (-ENDS, None))
        answer = members(self)
        for member in answer:
            if since(moment) < ENDS:
                member["IsWriter"] = member["DBClusterArn"] == before
            member["SynchronizationStatus"] = "connected" if since(moment) >= ENDS else "pending-resync"
        return answer

    rds.GlobalCluster.global_cluster_members = property(global_cluster_members)


def apply():
    rename_and_promote_later()
    move_the_writer_later()

"""What moto 5.2.1 lacks of EFS: backup policies, overwrite protection and replication, as AWS answers them."""

import json
import time

import moto.efs.models as efs
import moto.efs.responses as efs_responses
import moto.efs.urls as efs_urls
from moto.efs.exceptions import EFSError

JSON = {"Content-Type": "application/json"}
FOLDER = "/2015-02-01/file-systems"


class Refused(EFSError):
    """A refusal, by the name and status that AWS gives it."""

    def __init__(self, status, name, message):
        self.code = status
        super().__init__(name, message)


def file_system(region_backends, region, identifier):
    found = region_backends[region].file_systems_by_id.get(identifier)
    if found is None:
        # Source: Amazon EFS API, FileSystemNotFound.
        raise Refused(404, "FileSystemNotFound", f"File system '{identifier}' does not exist.")
    return found


# EFS answers before a replication is there or gone; what asks too early sees it coming or going.
WORKING = 4


def settled(moment):
    return time.monotonic() - moment >= WORKING


def protection_of(system):
    if not settled(getattr(system, "_freed", -WORKING)):
        return "REPLICATING"
    return getattr(system, "_protection", "ENABLED")


def remember_protection():
    """AWS returns for each file system whether a replication may overwrite it."""
    describe = efs.FileSystem.info_json

    def info_json(self):
        return {**describe(self), "FileSystemProtection": {"ReplicationOverwriteProtection": protection_of(self)}}

    def update_file_system_protection(self):
        system = self.efs_backend.file_systems_by_id[self._get_param("FileSystemId")]
        if protection_of(system) == "REPLICATING":
            # Source: Amazon EFS API, UpdateFileSystemProtection: ReplicationAlreadyExists.
            raise Refused(409, "ReplicationAlreadyExists", "Protection cannot be changed while EFS replicates.")
        system._protection = self._get_param("ReplicationOverwriteProtection")
        return json.dumps({"ReplicationOverwriteProtection": system._protection}), JSON

    efs.FileSystem.info_json = info_json
    efs_responses.EFSResponse.update_file_system_protection = update_file_system_protection


def keep_backup_policies():
    """AWS keeps the backup policy that it is given, and answers DISABLED where there is none."""

    def put_backup_policy(self):
        policy = self._get_param("BackupPolicy")
        self.efs_backend.file_systems_by_id[self._get_param("FileSystemId")]._backup = policy["Status"] == "ENABLED"
        return json.dumps({"BackupPolicy": policy}), JSON

    efs.FileSystem.backup_policy = property(lambda self: {"Status": "ENABLED" if self._backup else "DISABLED"})
    efs_responses.EFSResponse.put_backup_policy = put_backup_policy


def forget_policies():
    """A file system loses its policy before Terraform destroys it; moto has no such request."""

    def delete_file_system_policy(self):
        regions = efs.efs_backends[self.current_account]
        file_system(regions, self.region, self._get_param("FileSystemId")).file_system_policy = None
        return 200, {}, ""

    efs_responses.EFSResponse.delete_file_system_policy = delete_file_system_policy


def replicate_file_systems():
    """AWS copies into a file system that may be overwritten, keeps it so, and protects it once the copying ends."""

    def ends_of(replication):
        return replication["SourceFileSystemId"], replication["Destinations"][0]["FileSystemId"]

    def reported(replication):
        answer = {key: value for key, value in replication.items() if not key.startswith("_")}
        status = "ENABLED" if settled(replication["_begun"]) else "ENABLING"
        return {**answer, "Destinations": [{**end, "Status": status} for end in answer["Destinations"]]}

    def regions(response):
        return efs.efs_backends[response.current_account]

    def create_replication_configuration(self):
        source = file_system(regions(self), self.region, self._get_param("SourceFileSystemId"))
        wanted = self._get_param("Destinations")[0]
        if not wanted.get("FileSystemId"):
            # Source: none; AWS would make a file system of its own there, which no module of Tandem asks for.
            raise Refused(400, "BadRequest", "This emulator replicates only into a file system that is there.")
        destination = file_system(regions(self), wanted["Region"], wanted["FileSystemId"])
        if getattr(source, "_replication", None):
            # Source: Amazon EFS API, CreateReplicationConfiguration: a source has one replication.
            raise Refused(409, "ReplicationAlreadyExists", "The source is part of a replication already.")
        if protection_of(destination) != "DISABLED":
            # Source: Amazon EFS API, CreateReplicationConfiguration: ConflictException.
            raise Refused(409, "ConflictException", "The destination is protected from being overwritten.")
        destination._protection = "REPLICATING"
        source._replication = {
            "SourceFileSystemId": source.file_system_id,
            "SourceFileSystemRegion": self.region,
            "SourceFileSystemArn": source.file_system_arn,
            "OriginalSourceFileSystemArn": source.file_system_arn,
            "SourceFileSystemOwnerId": source.owner_id,
            "CreationTime": time.time(),
            "_begun": time.monotonic(),
            "Destinations": [
                {
                    "Status": "ENABLED",
                    "FileSystemId": destination.file_system_id,
                    "Region": wanted["Region"],
                    "OwnerId": destination.owner_id,
                    "LastReplicatedTimestamp": time.time(),
                }
            ],
        }
        return json.dumps(reported(source._replication)), JSON

    def replications(self, identifier):
        systems = [system for backend in regions(self).values() for system in backend.file_systems_by_id.values()]
        found = [system for system in systems if getattr(system, "_replication", None)]
        return [system for system in found if identifier in (None, *ends_of(system._replication))]

    def describe_replication_configurations(self):
        found = replications(self, self._get_param("FileSystemId"))
        if not found:
            # Source: Amazon EFS API, ReplicationNotFound of the calls on replication configurations.
            raise Refused(404, "ReplicationNotFound", "There is no replication of this file system.")
        return json.dumps({"Replications": [reported(system._replication) for system in found]}), JSON

    def delete_replication_configuration(self):
        found = replications(self, self._get_param("SourceFileSystemId"))
        if not found:
            # Source: Amazon EFS API, ReplicationNotFound of the calls on replication configurations.
            raise Refused(404, "ReplicationNotFound", "There is no replication of this file system.")
        destination = found[0]._replication["Destinations"][0]
        freed = file_system(regions(self), destination["Region"], destination["FileSystemId"])
        freed._protection = "ENABLED"
        freed._freed = time.monotonic()
        found[0]._replication = None
        return "", {"status": 204}

    for method in (
        create_replication_configuration,
        describe_replication_configurations,
        delete_replication_configuration,
    ):
        setattr(efs_responses.EFSResponse, method.__name__, method)


def apply():
    for path in (
        f"{FOLDER}/replication-configurations",
        f"{FOLDER}/<file_system_id>/replication-configuration",
        f"{FOLDER}/<file_system_id>/protection",
    ):
        efs_urls.url_paths[path] = efs_urls.response.dispatch
    remember_protection()
    keep_backup_policies()
    forget_policies()
    replicate_file_systems()

"""What AWS refuses and moto 5.2.1 carries out, so that a drill would not see an apply that fails half-way."""

import re

import moto.iam.models as iam
import moto.rds.models as rds
from moto.iam.exceptions import DeleteConflictException
from moto.rds.exceptions import DBInstanceAlreadyExists, RDSClientError

# Of these the first number of a version is the major one, of other engines the first two.
ONE_NUMBER = ("aurora-postgresql", "oracle-ee", "oracle-se2", "postgres")


def numbers(version):
    return [int(number) for number in re.findall(r"\d+", version or "")]


def major(engine, version):
    return numbers(version)[: 1 if engine in ONE_NUMBER else 2]


def instances_and_clusters(backend):
    return [*backend.databases.values(), *backend.clusters.values()]


def keep_groups_that_are_in_use():
    """AWS deletes no subnet, parameter or option group that a database is in; moto does."""

    def refusing(method, attributes, code, message):
        delete = getattr(rds.RDSBackend, method)

        def refuse(self, name, *args, **kwargs):
            for database in instances_and_clusters(self):
                if name in [getattr(database, attribute, None) for attribute in attributes]:
                    # Source: Amazon RDS API, errors of DeleteDBSubnetGroup, DeleteDBParameterGroup and DeleteOptionGroup.
                    raise RDSClientError(code, message.format(name))
            return delete(self, name, *args, **kwargs)

        setattr(rds.RDSBackend, method, refuse)

    refusing(
        "delete_subnet_group",
        ["db_subnet_group_name"],
        "InvalidDBSubnetGroupStateFault",
        "Cannot delete the subnet group '{}' because at least one database instance is still using it.",
    )
    refusing(
        "delete_db_parameter_group",
        ["db_parameter_group_name"],
        "InvalidDBParameterGroupState",
        "One or more database instances are still members of this parameter group {}, so the group cannot be deleted",
    )
    refusing(
        "delete_option_group",
        ["option_group_name"],
        "InvalidOptionGroupStateFault",
        "The option group '{}' cannot be deleted because it is in use.",
    )


def keep_identifiers_apart():
    """AWS gives no instance an identifier that another one of the region has; moto replaces the other one."""
    replicate = rds.RDSBackend.create_db_instance_read_replica
    modify = rds.RDSBackend.modify_db_instance

    def create_db_instance_read_replica(self, db_kwargs):
        if db_kwargs["db_instance_identifier"] in self.databases:
            # Source: Amazon RDS API, CreateDBInstanceReadReplica: DBInstanceAlreadyExists.
            raise DBInstanceAlreadyExists()
        return replicate(self, db_kwargs)

    def modify_db_instance(self, db_instance_identifier, db_kwargs):
        wanted = db_kwargs.get("new_db_instance_identifier")
        if wanted and wanted in self.databases:
            # Source: Amazon RDS API, ModifyDBInstance: DBInstanceAlreadyExists.
            raise DBInstanceAlreadyExists()
        return modify(self, db_instance_identifier, db_kwargs)

    rds.RDSBackend.create_db_instance_read_replica = create_db_instance_read_replica
    rds.RDSBackend.modify_db_instance = modify_db_instance


def upgrade_as_it_is_meant():
    """AWS never moves a database to a lower version, to another major one only if that is allowed, and only with a parameter group of its family; moto does."""
    modify = rds.RDSBackend.modify_db_instance

    def modify_db_instance(self, db_instance_identifier, db_kwargs):
        wanted = db_kwargs.get("engine_version")
        if wanted and db_instance_identifier in self.databases:
            refuse(self, self.databases[db_instance_identifier], wanted, db_kwargs)
        return modify(self, db_instance_identifier, db_kwargs)

    def refuse(backend, database, wanted, db_kwargs):
        engine, present = database.engine, database.engine_version
        shared = min(len(numbers(present)), len(numbers(wanted)))
        if numbers(wanted)[:shared] < numbers(present)[:shared]:
            # Source: hashicorp/terraform-provider-aws issue 39579, which quotes the answer of RDS.
            raise RDSClientError("InvalidParameterCombination", f"Cannot upgrade {engine} from {present} to {wanted}")
        if major(engine, wanted) == major(engine, present):
            return
        if str(db_kwargs.get("allow_major_version_upgrade")).lower() != "true":
            # Source: terraform-aws-modules/terraform-aws-rds issue 506, which quotes the answer of RDS.
            raise RDSClientError(
                "InvalidParameterCombination",
                "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.",
            )
        name = db_kwargs.get("db_parameter_group_name") or database.db_parameter_group_name
        group = backend.db_parameter_groups.get(name) if name else None
        if group is not None and group.family != f"{engine}{'.'.join(map(str, major(engine, wanted)))}":
            # Source: Amazon RDS API, ModifyDBInstance: the parameter group must be in the family of the engine version.
            raise RDSClientError(
                "InvalidParameterCombination",
                f"The parameter group {name} with DBParameterGroupFamily {group.family} cannot be used for this instance.",
            )

    rds.RDSBackend.modify_db_instance = modify_db_instance


def keep_policies_that_are_attached():
    """AWS deletes no managed policy that a role, a user or a group has; moto does."""
    delete = iam.IAMBackend.delete_policy

    def delete_policy(self, policy_arn):
        if self.get_policy(policy_arn).attachment_count > 0:
            # Source: AWS IAM API, DeletePolicy: DeleteConflict.
            raise DeleteConflictException("Cannot delete a policy attached to entities.")
        return delete(self, policy_arn)

    iam.IAMBackend.delete_policy = delete_policy


def apply():
    keep_groups_that_are_in_use()
    keep_identifiers_apart()
    upgrade_as_it_is_meant()
    keep_policies_that_are_attached()

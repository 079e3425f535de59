"""Where moto 5.2.1 differs from AWS in databases: instances, their replicas and parameters, and Aurora's global clusters."""

import re
import time
import uuid

import moto.rds.models as rds
import moto.rds.responses as rds_responses

# moto keeps all global clusters here.
HOME = "us-east-1"


def new_resource_id():
    return "db-" + uuid.uuid4().hex[:26].upper()


def give_each_instance_an_id_of_its_own():
    """AWS finds an instance by an id that no other has, not even its replica; moto gives all of them the same."""
    init = rds.DBInstance.__init__
    replicate = rds.RDSBackend.create_db_instance_read_replica

    def init_instance(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.dbi_resource_id = new_resource_id()

    def create_db_instance_read_replica(self, db_kwargs):
        replica = replicate(self, db_kwargs)
        replica.dbi_resource_id = new_resource_id()
        return replica

    rds.DBInstance.__init__ = init_instance
    rds.RDSBackend.create_db_instance_read_replica = create_db_instance_read_replica


def tell_the_scaling_of_serverless_clusters_only():
    """AWS reports a scaling configuration of Serverless v1 clusters; moto an empty one of all others too."""
    scaling = rds.DBCluster.scaling_configuration_info.fget
    rds.DBCluster.scaling_configuration_info = property(
        lambda cluster: scaling(cluster) if cluster.engine_mode == "serverless" else None
    )


def find_the_global_cluster_that_was_asked_for():
    """AWS answers the global cluster of a name, or of a member; moto all of them, whatever was asked."""

    def asked_for(wanted, members, cluster):
        of_name = wanted is None or cluster.global_cluster_identifier == wanted.lower()
        return of_name and (not members or any(m.db_cluster_arn in members for m in cluster.members))

    def describe_global_clusters(self):
        filters = self.params.get("Filters") or []
        members = [value for f in filters if f["Name"] == "db-cluster-id" for value in f["Values"]]
        wanted = self.params.get("GlobalClusterIdentifier")
        clusters = self.global_backend.describe_global_clusters()
        return rds_responses.ActionResult(
            {"GlobalClusters": [cluster for cluster in clusters if asked_for(wanted, members, cluster)]}
        )

    rds_responses.RDSResponse.describe_global_clusters = describe_global_clusters


def keep_the_tags_of_global_clusters():
    """AWS keeps the tags of a global cluster and returns them in every region; moto forgets them."""
    create = rds_responses.RDSResponse.create_global_cluster
    find = rds.RDSBackend._get_resource_for_tagging

    def create_global_cluster(self):
        answer = create(self)
        cluster = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"]]
        cluster.tags = self.params.get("Tags") or []
        return answer

    def get_resource_for_tagging(self, arn):
        if ":global-cluster:" not in arn:
            return find(self, arn)
        return rds.rds_backends[self.account_id][HOME].global_clusters[arn.split(":")[-1]]

    rds_responses.RDSResponse.create_global_cluster = create_global_cluster
    rds.RDSBackend._get_resource_for_tagging = get_resource_for_tagging


def move_the_writer_of_a_global_cluster():
    """AWS makes another member the writer, with loss or without; moto knows neither call."""

    def moved(self):
        cluster = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"].lower()]
        target = self.params["TargetDbClusterIdentifier"]
        if all(member.db_cluster_arn != target for member in cluster.members):
            # Source: Amazon RDS API, FailoverGlobalCluster: DBClusterNotFoundFault.
            raise rds.DBClusterNotFoundError(target)
        before = next((member.db_cluster_arn for member in cluster.members if member.is_writer), None)
        cluster._moved = (time.monotonic(), before)
        for member in cluster.members:
            member.is_writer = member.db_cluster_arn == target
        return rds_responses.ActionResult({"GlobalCluster": cluster})

    rds_responses.RDSResponse.failover_global_cluster = moved
    rds_responses.RDSResponse.switchover_global_cluster = moved


def remember_how_a_database_is_watched():
    """AWS reports monitoring and Performance Insights as they were asked for; moto forgets them at creation."""
    init = rds.DBInstance.__init__
    kept = ("monitoring_interval", "monitoring_role_arn", "performance_insights_kms_key_id")

    def init_instance(self, *args, **kwargs):
        init(self, *args, **kwargs)
        for name in kept:
            setattr(self, name, kwargs.get(name))
        self.enable_performance_insights = kwargs.get("enable_performance_insights", False)

    rds.DBInstance.__init__ = init_instance
    rds.DBInstance.performance_insights_enabled = property(lambda instance: instance.enable_performance_insights)


def tell_parameters_that_a_user_set():
    """AWS names the source of a parameter, "user" for one that was set; moto leaves it out."""
    update = rds.DBParameterGroup.update_parameters

    def update_parameters(self, new_parameters):
        update(self, [{"Source": "user", **parameter} for parameter in new_parameters])

    rds.DBParameterGroup.update_parameters = update_parameters


def is_default(family, name):
    """Whether a parameter that the modules set has that value in its family anyway."""
    version = int(re.search(r"\d+$|\d+(?=\.)", family).group())
    forced = {"postgres": 15, "aurora-postgresql": 17}.get(family.rstrip("0123456789."))
    return name == "rds.force_ssl" and forced is not None and version >= forced


def report_defaults_as_defaults():
    """AWS reports a parameter that was given its default as one of the system, which waits for a reboot; moto as it was given."""

    def reported(self, parameter):
        # Source: hashicorp/terraform-provider-aws issue 39252, which prints what RDS answers.
        if is_default(self.family, parameter["ParameterName"]) and parameter.get("ParameterValue") == "1":
            return {**parameter, "Source": "system", "ApplyMethod": "pending-reboot"}
        return parameter

    update = rds.DBParameterGroup.update_parameters

    def update_parameters(self, new_parameters):
        update(self, [reported(self, {**parameter}) for parameter in new_parameters])

    rds.DBParameterGroup.update_parameters = update_parameters


def make_option_groups_of_every_version():
    """AWS makes option groups of each version that it offers; moto of those of 2022."""
    create = rds.RDSBackend.create_option_group
    known = {"mariadb": "10.6", "mysql": "8.0", "oracle-ee": "19", "oracle-se2": "19"}

    def create_option_group(self, option_group_kwargs):
        version = option_group_kwargs["major_engine_version"]
        stood_in = known.get(option_group_kwargs["engine_name"], "15.00")
        group = create(self, {**option_group_kwargs, "major_engine_version": stood_in})
        group.major_engine_version = version
        return group

    rds.RDSBackend.create_option_group = create_option_group


def keep_replicas_apart_from_their_source():
    """AWS gives a replica its own log exports and no backups, and frees it when promoted; moto shares and keeps."""
    replicate = rds.RDSBackend.create_db_instance_read_replica
    promote = rds.RDSBackend.promote_read_replica

    def create_db_instance_read_replica(self, db_kwargs):
        replica = replicate(self, db_kwargs)
        replica.enabled_cloudwatch_logs_exports = list(db_kwargs.get("enable_cloudwatch_logs_exports") or [])
        replica.backup_retention_period = 0
        return replica

    def promote_read_replica(self, db_kwargs):
        instance = self.databases[db_kwargs["db_instance_identifier"]]
        source = instance.source_db_instance_identifier
        if instance.is_replica and source:
            self.find_db_from_id(source).replicas.remove(instance.db_instance_arn)
        instance.source_db_instance_identifier = None
        return promote(self, db_kwargs)

    rds.RDSBackend.create_db_instance_read_replica = create_db_instance_read_replica
    rds.RDSBackend.promote_read_replica = promote_read_replica


def apply():
    remember_how_a_database_is_watched()
    report_defaults_as_defaults()
    tell_parameters_that_a_user_set()
    make_option_groups_of_every_version()
    keep_replicas_apart_from_their_source()
    give_each_instance_an_id_of_its_own()
    tell_the_scaling_of_serverless_clusters_only()
    find_the_global_cluster_that_was_asked_for()
    keep_the_tags_of_global_clusters()
    move_the_writer_of_a_global_cluster()

"""Where moto 5.2.1 differs from AWS in databases: ids of instances, and clusters of Aurora with their global ones."""

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
    """AWS keeps the tags of a global cluster and tells them in every region; moto forgets them."""
    create = rds_responses.RDSResponse.create_global_cluster
    find = rds.RDSBackend._get_resource_for_tagging

    def create_global_cluster(self):
        answer = create(self)
        cluster = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"]]
        cluster.tags = self.params.get("Tags") or []
        return answer

    def get_resource_for_tagging(self, arn):
        home = rds.rds_backends[self.account_id][HOME] if ":global-cluster:" in arn else self
        return find(home, arn)

    rds_responses.RDSResponse.create_global_cluster = create_global_cluster
    rds.RDSBackend._get_resource_for_tagging = get_resource_for_tagging


def apply():
    give_each_instance_an_id_of_its_own()
    tell_the_scaling_of_serverless_clusters_only()
    find_the_global_cluster_that_was_asked_for()
    keep_the_tags_of_global_clusters()

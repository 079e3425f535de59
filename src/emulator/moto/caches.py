"""What moto's ElastiCache leaves out of AWS's: user groups, and the clusters that the nodes of a group are."""

import inspect

import moto.elasticache.models as models
import moto.elasticache.responses as responses
from moto.core.responses import ActionResult
from moto.elasticache.exceptions import ElastiCacheException

GROUPS = {}


class UserGroupNotFound(ElastiCacheException):
    code = "UserGroupNotFound"
    message = "User group not found."


def groups(response):
    return GROUPS.setdefault((response.current_account, response.region), {})


def make_a_cluster_for_each_node():
    """AWS makes as many nodes as a group is given, each a cluster; moto makes one node, and no cluster."""
    create = models.ElastiCacheBackend.create_replication_group
    blank = dict.fromkeys(inspect.signature(models.CacheCluster).parameters)

    def create_replication_group(self, **given):
        group = create(self, **given | {"replicas_per_node_group": (given["num_cache_clusters"] or 1) - 1})
        shared = {name: value for name, value in given.items() if name in blank and name != "snapshot_name"}
        for member in group.member_clusters:
            own = {"account_id": self.account_id, "region_name": self.region_name, "cache_cluster_id": member}
            cluster = models.CacheCluster(**blank | shared | own)
            version = given["engine_version"] + ".0"
            family = given["engine"] + version[0]
            cluster.engine_version = version
            cluster.replication_group_id = group.replication_group_id
            cluster.num_cache_nodes = 1
            cluster.cache_parameter_group = {"cache_parameter_group_name": f"default.{family}"}
            cluster.security_groups = [
                {"security_group_id": group_id, "status": "active"} for group_id in given["security_group_ids"] or []
            ]
            cluster.at_rest_encryption_enabled = group.at_rest_encryption_enabled
            cluster.auto_minor_version_upgrade = given["auto_minor_version_upgrade"] == "true"
            self.cache_clusters[member] = cluster
        for shard in group.node_groups:
            shard["reader_endpoint"] = {"address": shard["reader_endpoint_address"], "port": group.port}
        group.auto_minor_version_upgrade = given["auto_minor_version_upgrade"] == "true"
        return group

    models.ElastiCacheBackend.create_replication_group = create_replication_group


def keep_user_groups():
    """AWS keeps groups of users, which sign in to a cache together; moto has none."""

    def create_user_group(self):
        given = self._get_params()
        name = given["UserGroupId"]
        arn = f"arn:aws:elasticache:{self.region}:{self.current_account}:usergroup:{name}"
        groups(self)[name] = {
            "UserGroupId": name,
            "Status": "active",
            "Engine": given["Engine"].lower(),
            "UserIds": given.get("UserIds", []),
            "ARN": arn,
        }
        self.elasticache_backend.tagging_service.tag_resource(arn, given.get("Tags", []))
        return ActionResult(groups(self)[name])

    def describe_user_groups(self):
        name = self._get_params().get("UserGroupId")
        found = [group for key, group in groups(self).items() if name in (None, key)]
        if name and not found:
            # Source: ElastiCache API reference, DescribeUserGroups, errors.
            raise UserGroupNotFound()
        return ActionResult({"UserGroups": found})

    responses.ElastiCacheResponse.create_user_group = create_user_group
    responses.ElastiCacheResponse.describe_user_groups = describe_user_groups


def answer_the_tags_of_user_groups():
    """AWS answers the tags of a user group; moto takes its ARN for none."""
    init = models.ElastiCacheBackend.__init__

    def init_backend(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.arn_regex = models.re_compile(self.arn_regex.pattern.replace("|user)", "|user|usergroup)"))

    models.ElastiCacheBackend.__init__ = init_backend


def apply():
    make_a_cluster_for_each_node()
    keep_user_groups()
    answer_the_tags_of_user_groups()

"""What moto leaves out of EKS: parts of a cluster's answer, add-ons, and the roles of pods."""

import moto.eks.responses as eks_responses
import moto.eks.urls as urls
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ec2.models import ec2_backends
from moto.eks.exceptions import ResourceInUseException, ResourceNotFoundException
from moto.moto_api._internal import mock_random


def answer_all_of_a_cluster():
    """AWS answers with the access, the upgrades and the security group of a cluster; moto forgets what was set."""
    create = eks_responses.EKSResponse.create_cluster
    delete = eks_responses.EKSResponse.delete_cluster

    def create_cluster(self):
        answer = create(self)
        cluster = self.eks_backend.clusters[self._get_param("name")]
        mode = (self._get_param("accessConfig") or {}).get("authenticationMode", "CONFIG_MAP")
        cluster.access_config = {"authenticationMode": mode}
        cluster.upgrade_policy = self._get_param("upgradePolicy") or {"supportType": "EXTENDED"}
        ec2 = ec2_backends[self.current_account][self.region]
        vpc = ec2.get_subnet(cluster.resources_vpc_config["subnetIds"][0]).vpc_id
        group = ec2.create_security_group(f"eks-cluster-sg-{cluster.name}", "EKS created security group", vpc)
        cluster.resources_vpc_config |= {"clusterSecurityGroupId": group.id, "vpcId": vpc}
        cluster.addons = {}
        cluster.associations = {}
        return answer

    def delete_cluster(self):
        answer = delete(self)
        group = answer.result["cluster"].resources_vpc_config["clusterSecurityGroupId"]
        ec2_backends[self.current_account][self.region].delete_security_group(group_id=group)
        return answer

    eks_responses.EKSResponse.create_cluster = create_cluster
    eks_responses.EKSResponse.delete_cluster = delete_cluster


def answer_what_a_node_group_was_told():
    """AWS answers with how a node group is updated, and with no access that was not requested; moto makes some up."""
    create = eks_responses.EKSResponse.create_nodegroup

    def create_nodegroup(self):
        answer = create(self)
        group = answer.result["nodegroup"]
        group.update_config = self._get_param("updateConfig") or {"maxUnavailable": 1}
        group.remote_access = self._get_param("remoteAccess")
        if not group.remote_access:
            group.resources.pop("remoteAccessSecurityGroup", None)
        return answer

    eks_responses.EKSResponse.create_nodegroup = create_nodegroup


def cluster_of(self):
    return self.eks_backend.describe_cluster(name=self._get_param("name"))


def known(things, name, kind):
    if name not in things:
        # Source: Amazon EKS API, ResourceNotFoundException.
        raise ResourceNotFoundException(message=f"No {kind} found for {name}.")
    return things[name]


def refuse_twice(taken, message):
    if taken:
        # Source: Amazon EKS API, ResourceInUseException.
        raise ResourceInUseException(message=message)


def manage_addons():
    """AWS runs the add-ons of a cluster; moto has none."""

    def create_addon(self):
        cluster, name = cluster_of(self), self._get_param("addonName")
        refuse_twice(name in cluster.addons, f"Addon {name} already exists.")
        cluster.addons[name] = {
            "addonName": name,
            "clusterName": cluster.name,
            "status": "ACTIVE",
            "addonVersion": self._get_param("addonVersion") or "v1.0.0-eksbuild.1",
            "addonArn": f"{cluster.arn.replace(':cluster/', ':addon/')}/{name}/{mock_random.uuid4()}",
            "createdAt": utcnow(),
            "modifiedAt": utcnow(),
            "tags": self._get_param("tags") or {},
        }
        return ActionResult({"addon": cluster.addons[name]})

    def describe_addon(self):
        return ActionResult({"addon": known(cluster_of(self).addons, self._get_param("addonName"), "addon")})

    def delete_addon(self):
        cluster, name = cluster_of(self), self._get_param("addonName")
        known(cluster.addons, name, "addon")
        return ActionResult({"addon": cluster.addons.pop(name)})

    for call in (create_addon, describe_addon, delete_addon):
        setattr(eks_responses.EKSResponse, call.__name__, call)


def give_pods_roles():
    """AWS gives the pods of a service account a role; moto does not know the calls."""

    def create_pod_identity_association(self):
        cluster = cluster_of(self)
        whose = {key: self._get_param(key) for key in ("namespace", "serviceAccount")}
        held = cluster.associations.values()
        refuse_twice(any(whose.items() <= other.items() for other in held), "Association already exists.")
        name = f"a-{mock_random.get_random_string(17, lower_case=True)}"
        cluster.associations[name] = whose | {
            "clusterName": cluster.name,
            "roleArn": self._get_param("roleArn"),
            "associationId": name,
            "associationArn": f"{cluster.arn.replace(':cluster/', ':podidentityassociation/')}/{name}",
            "createdAt": utcnow(),
            "modifiedAt": utcnow(),
            "tags": self._get_param("tags") or {},
        }
        return ActionResult({"association": cluster.associations[name]})

    def describe_pod_identity_association(self):
        held = cluster_of(self).associations
        return ActionResult({"association": known(held, self._get_param("associationId"), "association")})

    def delete_pod_identity_association(self):
        held, name = cluster_of(self).associations, self._get_param("associationId")
        known(held, name, "association")
        return ActionResult({"association": held.pop(name)})

    for call in (
        create_pod_identity_association,
        describe_pod_identity_association,
        delete_pod_identity_association,
    ):
        setattr(eks_responses.EKSResponse, call.__name__, call)


def apply():
    answer_all_of_a_cluster()
    answer_what_a_node_group_was_told()
    manage_addons()
    give_pods_roles()
    for path in ("addons", "addons/(?P<addonName>[^/]+)"):
        urls.url_paths[f"{{0}}/clusters/(?P<name>[^/]+)/{path}$"] = urls.response.dispatch
    for path in ("pod-identity-associations", "pod-identity-associations/(?P<associationId>[^/]+)"):
        urls.url_paths[f"{{0}}/clusters/(?P<name>[^/]+)/{path}$"] = urls.response.dispatch

"""moto_server, with those answers corrected that differ from AWS in what a second plan or another region would see.

Each correction says what AWS does; none makes the emulator accept what AWS refuses. Written against moto 5.2.1.
"""

import copy
import json
import os

# AWS has its managed policies in every account; moto loads them only when it is told to.
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")

import caches
import clusters
import databases
import delays
import delivery
import file_systems
import fixed_nodes
import groups
import mail
import messaging
import networks
import moto.autoscaling.models as autoscaling
import moto.autoscaling.responses as autoscaling_responses
import moto.backup.responses as backup_responses
import moto.ec2.models.launch_templates as launch_templates
import moto.ec2.models.security_groups as security_groups
import moto.kms.models as kms
import moto.kms.responses as kms_responses
import moto.s3.models as s3
import moto.s3.responses as s3_responses
import moto.secretsmanager.models as secretsmanager
import refusals
import repeats
import tables
import zones
from moto.iam.access_control import PermissionResult
from moto.server import main


def describe_rules_between_groups():
    """AWS reports the description of a rule whose other end is a group or a list; moto that of address ranges only."""
    init = security_groups.SecurityGroupRule.__init__

    def init_rule(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.listed = next((a for a in [*args, *kwargs.values()] if isinstance(a, dict) and "PrefixListId" in a), {})

    security_groups.SecurityGroupRule.__init__ = init_rule
    security_groups.SecurityGroupRule.description = property(
        lambda rule: next(
            (end["Description"] for end in [rule.ip_range, rule.source_group, rule.listed] if end and "Description" in end),
            None,
        )
    )


def keep_tags_out_of_launch_template_data():
    """AWS keeps the tags of a launch template out of its data; moto writes them into it."""
    create = launch_templates.LaunchTemplateBackend.create_launch_template

    def create_launch_template(self, name, description, template_data, tag_spec):
        kept = [s for s in template_data.get("TagSpecifications", []) if s["ResourceType"] != "launch-template"]
        if kept:
            template_data["TagSpecifications"] = kept
        else:
            template_data.pop("TagSpecifications", None)
        return create(self, name, description, template_data, tag_spec)

    launch_templates.LaunchTemplateBackend.create_launch_template = create_launch_template


def report_scaling_policies_as_enabled():
    """AWS reports a scaling policy as enabled, and no predictive configuration where there is none."""
    init = autoscaling.FakeScalingPolicy.__init__

    def init_policy(self, *args, **kwargs):
        init(self, *args, **kwargs)
        self.enabled = True
        self.predictive_scaling_configuration = self.predictive_scaling_configuration or None

    autoscaling.FakeScalingPolicy.__init__ = init_policy


def remember_the_role_of_a_group():
    """AWS launches as the service-linked role that a group names; moto reports the account's default one."""
    create = autoscaling_responses.AutoScalingResponse.create_auto_scaling_group

    def create_auto_scaling_group(self):
        answer = create(self)
        role = self._get_param("ServiceLinkedRoleARN")
        if role:
            group = self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]
            group.service_linked_role_arn = role
        return answer

    autoscaling_responses.AutoScalingResponse.create_auto_scaling_group = create_auto_scaling_group


def replicate_keys_as_keys_of_their_own():
    """AWS gives a replica key its own policy, description, tags and aliases; moto shares the primary's objects."""
    replicate = kms_responses.KmsResponse.replicate_key

    def replicate_key(self):
        backend = self.kms_backend
        key = backend.keys[backend.get_key_id(self._get_param("KeyId"))]
        region = self._get_param("ReplicaRegion")
        before = copy.deepcopy(key.multi_region_configuration)
        answer = replicate(self)
        replica = kms.kms_backends[backend.account_id][region].keys[key.id]
        key.multi_region_configuration = before
        before["ReplicaKeys"].append({"Arn": replica.arn, "Region": region})
        replica.multi_region_configuration = copy.deepcopy(before)
        replica.multi_region_configuration["MultiRegionKeyType"] = "REPLICA"
        replica.aliases = {}
        replica.policy = self._get_param("Policy") or replica.policy
        replica.description = self._get_param("Description") or ""
        kms.kms_backends[backend.account_id][region].tag_resource(key.id, self._get_param("Tags") or [])
        return answer

    kms_responses.KmsResponse.replicate_key = replicate_key
    kms.KmsBackend.describe_key = lambda self, key_id: self.keys[self.any_id_to_key_id(key_id)]


def encrypt_secret_replicas_with_their_own_key():
    """AWS encrypts a secret's replica with the key named for its region; moto forgets that key."""
    create = secretsmanager.FakeSecret.create_replicas

    def create_replicas(self, replica_regions, force_overwrite):
        replicas = create(self, replica_regions, force_overwrite)
        for wanted, replica in zip(replica_regions or [], replicas):
            if wanted.get("KmsKeyId"):
                replica.config["KmsKeyId"] = wanted["KmsKeyId"]
        return replicas

    secretsmanager.FakeSecret.create_replicas = create_replicas


def answer_the_policy_of_a_replica():
    """AWS copies a secret's policy to its replicas and answers it there; moto refuses to."""
    answer = secretsmanager.SecretsManagerBackend.get_resource_policy

    def get_resource_policy(self, secret_id):
        secret = self.secrets[secret_id] if self._is_valid_identifier(secret_id) else None
        if isinstance(secret, secretsmanager.ReplicaSecret):
            return json.dumps({"ARN": secret.arn, "Name": secret.name})
        return answer(self, secret_id)

    secretsmanager.SecretsManagerBackend.get_resource_policy = get_resource_policy


def amend(method, change):
    """Has a method of S3 change its answer, given what the emulator has stored, before it is sent."""
    original = getattr(s3_responses.S3Response, method)

    def amended(self):
        send = self.serialized

        def changed(answer):
            if isinstance(answer.result, dict):
                change(self, answer.result)
            return send(answer)

        self.serialized = changed
        return original(self)

    setattr(s3_responses.S3Response, method, amended)


def keep_newer_versions_in_lifecycle_rules():
    """AWS keeps how many newer versions outlive an expiration; moto forgets it."""
    store = s3.FakeBucket.set_lifecycle

    def set_lifecycle(self, rules):
        store(self, rules)
        for kept, rule in zip(self.rules, rules):
            kept.newer_versions = (rule.get("NoncurrentVersionExpiration") or {}).get("NewerNoncurrentVersions")

    def change(response, answer):
        rules = response.backend.get_bucket_lifecycle(response.bucket_name)
        for kept, rule in zip(rules, answer["Rules"]):
            if kept.newer_versions:
                rule["NoncurrentVersionExpiration"]["NewerNoncurrentVersions"] = kept.newer_versions

    s3.FakeBucket.set_lifecycle = set_lifecycle
    amend("get_bucket_lifecycle", change)


def answer_whole_replication_rules():
    """AWS answers a replication rule as it was put; moto leaves out most of it."""

    def change(response, answer):
        stored = response.backend.get_bucket_replication(response.bucket_name)["Rule"]
        for kept, rule in zip(stored, answer["ReplicationConfiguration"]["Rules"]):
            rule["Filter"] = kept.get("Filter") or {"Prefix": ""}
            for part in ("DeleteMarkerReplication", "SourceSelectionCriteria"):
                if part in kept:
                    rule[part] = kept[part]

    amend("get_bucket_replication", change)


def heed_no_policy_that_depends_on_the_connection():
    """AWS weighs a bucket policy's conditions; moto does not, and so takes one that demands TLS for a ban on all callers."""
    weigh = s3.FakeBucket.get_permission

    def get_permission(self, action, resource):
        if self.policy and b"aws:SecureTransport" in self.policy:
            return PermissionResult.NEUTRAL
        return weigh(self, action, resource)

    s3.FakeBucket.get_permission = get_permission


def answer_the_tags_of_a_vault():
    """AWS answers the tags of a backup vault with or without a slash after its ARN; moto only with one."""
    answer = backup_responses.BackupResponse.list_tags

    def list_tags(self):
        self.path = self.path.rstrip("/") + "/"
        return answer(self)

    backup_responses.BackupResponse.list_tags = list_tags


def let_delete_markers_go():
    """A marker is deleted as any other version; moto wants to close a file that a marker does not have."""
    s3.FakeDeleteMarker.dispose = lambda marker: None


if __name__ == "__main__":
    let_delete_markers_go()
    describe_rules_between_groups()
    keep_tags_out_of_launch_template_data()
    report_scaling_policies_as_enabled()
    remember_the_role_of_a_group()
    replicate_keys_as_keys_of_their_own()
    encrypt_secret_replicas_with_their_own_key()
    answer_the_policy_of_a_replica()
    keep_newer_versions_in_lifecycle_rules()
    answer_whole_replication_rules()
    heed_no_policy_that_depends_on_the_connection()
    answer_the_tags_of_a_vault()
    for theme in (caches, clusters, databases, delays, delivery, file_systems, fixed_nodes, groups, mail, messaging, networks, refusals, repeats, tables, zones):
        theme.apply()
    main()

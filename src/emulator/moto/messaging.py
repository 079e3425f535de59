"""What moto's SNS and SQS leave out of AWS's: who may redrive to a queue, policies set one by one, the scope of FIFO."""

import json

import moto.sns.responses as sns
import moto.sqs.models as sqs


def answer_who_may_redrive_to_a_queue():
    """AWS answers which queues may use one for their dead letters; moto keeps that to itself, and spaces out policies."""
    attributes = sqs.Queue.attributes.fget

    def with_redrive_policies(self):
        allowed = getattr(self, "redrive_allow_policy", None)
        policies = {"RedriveAllowPolicy": allowed} if allowed else {}
        if self.redrive_policy:
            policies["RedrivePolicy"] = json.dumps(self.redrive_policy, separators=(",", ":"))
        return attributes(self) | policies

    answer = sqs.SQSBackend.get_queue_attributes

    def get_queue_attributes(self, queue_name, attribute_names):
        asked = [name for name in attribute_names if name != "RedriveAllowPolicy"]
        result = answer(self, queue_name, asked)
        allowed = self.get_queue(queue_name).attributes.get("RedriveAllowPolicy")
        return result | {"RedriveAllowPolicy": allowed} if asked != attribute_names and allowed else result

    sqs.Queue.attributes = property(with_redrive_policies)
    sqs.SQSBackend.get_queue_attributes = get_queue_attributes


def keep_a_policy_that_is_not_mentioned():
    """AWS changes the attributes of a queue that it is given; moto drops the policy unless it is among them."""
    change = sqs.Queue._set_attributes

    def set_attributes(self, attributes, now=None):
        kept = getattr(self, "policy", None)
        change(self, attributes, now)
        if "Policy" not in attributes:
            self.policy = kept

    sqs.Queue._set_attributes = set_attributes


def answer_the_scope_of_fifo_throughput():
    """AWS answers whether the throughput of a FIFO topic is counted by message group; moto keeps that to itself."""
    answer = sns.SNSResponse.get_topic_attributes

    def get_topic_attributes(self):
        result = answer(self)
        topic = self.backend.get_topic(self._get_param("TopicArn"))
        if topic.fifo_topic:
            result.result["Attributes"]["FifoThroughputScope"] = getattr(topic, "fifo_throughput_scope", "Topic")
        return result

    sns.SNSResponse.get_topic_attributes = get_topic_attributes


def apply():
    """Corrects moto."""
    answer_who_may_redrive_to_a_queue()
    keep_a_policy_that_is_not_mentioned()
    answer_the_scope_of_fifo_throughput()

"""What moto does not know of groups of instances."""

import uuid

import moto.autoscaling.responses as responses
import moto.ec2.models.launch_templates as launch_templates
from moto.core.responses import ActionResult


def refresh_the_instances_of_a_group():
    """AWS replaces the instances of a group when its launch template has changed; moto does not know the call."""

    def start_instance_refresh(self):
        name = self._get_param("AutoScalingGroupName")
        if not self.autoscaling_backend.describe_auto_scaling_groups([name]):
            # Source: none; a fault of the emulator's own, which no client should meet.
            raise LookupError(name)
        return ActionResult({"InstanceRefreshId": str(uuid.uuid4())})

    responses.AutoScalingResponse.start_instance_refresh = start_instance_refresh


def answer_the_present_tags_of_a_launch_template():
    """AWS answers the tags that a launch template has; moto those that it was created with."""

    def keep_nothing(self, tags):
        pass

    launch_templates.LaunchTemplate.tags = property(lambda self: self.get_tags(), keep_nothing)


def apply():
    """Corrects moto."""
    refresh_the_instances_of_a_group()
    answer_the_present_tags_of_a_launch_template()

"""What moto's CodeDeploy and CodePipeline answer otherwise than AWS's: times, and the groups that are deployed to."""

from datetime import datetime

import moto.codedeploy.models as codedeploy
import moto.codepipeline.models as codepipeline


def seconds(words):
    return datetime.fromisoformat(words.replace("Z", "+00:00")).timestamp()


def say_in_seconds_when_an_application_was_made():
    """AWS says in seconds when an application of CodeDeploy was made; moto in words, which no client reads."""
    answer = codedeploy.Application.to_dict
    codedeploy.Application.to_dict = lambda self: answer(self) | {"createTime": seconds(self.create_time)}


def say_in_seconds_when_a_pipeline_was_made():
    """AWS says in seconds when a pipeline was made and changed; moto in words, which no client reads."""
    answer = codepipeline.CodePipeline.metadata.fget

    def metadata(self):
        words = answer(self)
        return words | {time: seconds(words[time]) for time in ("created", "updated")}

    codepipeline.CodePipeline.metadata = property(metadata)


def tell_a_group_with_its_hook():
    """AWS answers the groups that are deployed to with their hooks; moto their names alone, as they were put."""
    answer = codedeploy.DeploymentGroup.to_dict

    def to_dict(self):
        groups = [{"name": name, "hook": f"CodeDeploy-managed-automatic-launch-{name}"} for name in self.auto_scaling_groups]
        return answer(self) | {"autoScalingGroups": groups}

    codedeploy.DeploymentGroup.to_dict = to_dict


def apply():
    say_in_seconds_when_an_application_was_made()
    say_in_seconds_when_a_pipeline_was_made()
    tell_a_group_with_its_hook()

"""What moto's CodeBuild, CodeDeploy and CodePipeline answer otherwise than AWS's: times, and the groups that are deployed to."""

import json
from datetime import datetime

import moto.codebuild.responses as codebuild
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


def take_the_source_of_a_build_from_its_pipeline():
    """AWS builds what a pipeline hands over, under the key that was chosen; moto asks where it lies, and takes its own key."""
    create = codebuild.CodeBuildResponse.create_project

    def checked(check):
        return lambda end: check(end | {"location": "pipeline"} if end["type"] == "CODEPIPELINE" else end)

    def create_project(self):
        answer = json.loads(create(self))
        chosen = self._get_param("encryptionKey")
        if chosen:
            project = self.codebuild_backend.codebuild_projects[answer["project"]["name"]]
            project.project_metadata["encryptionKey"] = chosen
            answer["project"]["encryptionKey"] = chosen
        return json.dumps(answer)

    codebuild._validate_required_params_source = checked(codebuild._validate_required_params_source)
    codebuild._validate_required_params_artifacts = checked(codebuild._validate_required_params_artifacts)
    codebuild.CodeBuildResponse.create_project = create_project


def apply():
    take_the_source_of_a_build_from_its_pipeline()
    say_in_seconds_when_an_application_was_made()
    say_in_seconds_when_a_pipeline_was_made()
    tell_a_group_with_its_hook()

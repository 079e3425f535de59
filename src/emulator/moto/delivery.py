"""What moto's CodeDeploy answers otherwise than AWS's: when an application was made."""

from datetime import datetime

import moto.codedeploy.models as codedeploy


def say_times_as_numbers():
    """AWS says in seconds when an application was made; moto in words, which no client reads."""
    answer = codedeploy.Application.to_dict

    def to_dict(self):
        made = datetime.fromisoformat(self.create_time.replace("Z", "+00:00"))
        return answer(self) | {"createTime": made.timestamp()}

    codedeploy.Application.to_dict = to_dict


def apply():
    say_times_as_numbers()

"""What moto does not see of private zones."""

import moto.route53.responses as responses


def make_zones_with_a_network_private():
    """AWS makes a zone private when it comes with a network; moto only with a separate setting."""
    create = responses.Route53.create_hosted_zone

    def create_hosted_zone(self):
        asked = self._get_bool_param
        if self._get_param("VPC.VPCId"):
            self._get_bool_param = lambda name, default=None: (
                True if name == "HostedZoneConfig.PrivateZone" else asked(name, default)
            )
        return create(self)

    responses.Route53.create_hosted_zone = create_hosted_zone


def apply():
    make_zones_with_a_network_private()

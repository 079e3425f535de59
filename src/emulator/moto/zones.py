"""What moto leaves out of private zones."""

import moto.route53.responses as responses


def answer_the_networks_of_a_private_zone():
    """AWS reports the networks that a private zone answers in; moto has them by names that nobody knows."""
    answer = responses.Route53.get_hosted_zone

    def get_hosted_zone(self):
        zone = answer(self)
        networks = zone.result["VPCs"] or []
        zone.result["VPCs"] = [{"VPCId": one["vpc_id"], "VPCRegion": one["vpc_region"]} for one in networks] or None
        return zone

    responses.Route53.get_hosted_zone = get_hosted_zone


def make_zones_with_a_network_private():
    """AWS makes a zone private when it comes with a network; moto only when it is told to besides."""
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
    answer_the_networks_of_a_private_zone()

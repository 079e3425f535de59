"""What moto does not know of networks."""

import moto.ec2.models.subnets as subnets


def find_subnets_by_the_id_of_their_zone():
    """AWS finds subnets by the id of their zone; moto does not know that filter."""
    known = subnets.Subnet.get_filter_value

    def get_filter_value(self, filter_name, method_name=None):
        if filter_name in ("availability-zone-id", "availabilityZoneId"):
            return self._availability_zone.zone_id
        return known(self, filter_name, method_name)

    subnets.Subnet.get_filter_value = get_filter_value


def apply():
    """Corrects moto."""
    find_subnets_by_the_id_of_their_zone()

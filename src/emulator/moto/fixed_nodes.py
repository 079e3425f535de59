"""What moto leaves out of instances that are monitored, and of load balancers: their addresses and who checks them."""

import moto.ec2.models.managed_prefixes as managed_prefixes
import moto.ec2.responses as ec2_responses
import moto.elbv2.models as balancers
from moto.core.responses import ActionResult


def monitor_instances():
    """AWS turns the detailed monitoring of instances on and off; moto does not know the calls."""

    def answer(state):
        def turn(self):
            monitored = self.ec2_backend.get_multi_instances_by_id(self._get_param("InstanceIds", []))
            for instance in monitored:
                instance.monitoring_state = state
            return ActionResult(
                {"InstanceMonitorings": [{"InstanceId": i.id, "Monitoring": i.monitoring} for i in monitored]}
            )

        return turn

    ec2_responses.EC2Response.monitor_instances = answer("enabled")
    ec2_responses.EC2Response.unmonitor_instances = answer("disabled")


def answer_the_addresses_of_load_balancers():
    """AWS reports the Elastic IP address that a load balancer has in each subnet; moto forgets it."""
    create = balancers.ELBv2Backend.create_load_balancer

    def create_load_balancer(self, *args, **kwargs):
        balancer = create(self, *args, **kwargs)
        given = {mapping["SubnetId"]: mapping for mapping in kwargs.get("subnet_mappings") or []}
        for subnet in balancer.subnets:
            address = given.get(subnet.id, {}).get("AllocationId")
            if address:
                balancer.fixed = getattr(balancer, "fixed", {}) | {subnet.id: {"AllocationId": address}}
        return balancer

    def availability_zones(self):
        zones = [balancers.AvailabilityZone(subnet) for subnet in self.subnets]
        for zone in zones:
            if zone.subnet_id in getattr(self, "fixed", {}):
                zone.load_balancer_addresses = [self.fixed[zone.subnet_id]]
        return zones

    balancers.ELBv2Backend.create_load_balancer = create_load_balancer
    balancers.FakeLoadBalancer.availability_zones = property(availability_zones)


def list_the_health_checkers_of_route53():
    """AWS keeps the addresses of Route 53's health checkers as a prefix list in each region; moto has no such list."""
    create = managed_prefixes.ManagedPrefixListBackend.create_default_pls

    def create_default_pls(self):
        create(self)
        self._create_aws_managed_prefix_list(
            name=f"com.amazonaws.{self.region_name}.route53-healthchecks",
            address_family="IPv4",
            entries=[{"Cidr": "15.177.0.0/18", "Description": "default"}],
        )

    managed_prefixes.ManagedPrefixListBackend.create_default_pls = create_default_pls


def apply():
    list_the_health_checkers_of_route53()
    monitor_instances()
    answer_the_addresses_of_load_balancers()

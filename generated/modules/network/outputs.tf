output "vpc_id" {
  description = "Id of the network, for whatever is placed in it."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "IPv4 range of the network."
  value       = aws_vpc.this.cidr_block
}

output "public_subnet_ids" {
  description = "Public subnets by Availability Zone ID: load balancers that face the internet."
  value       = { for zone, subnet in aws_subnet.public : zone => subnet.id }

  # A subnet without its route is not yet public.
  depends_on = [aws_route.public_internet, aws_route_table_association.public]
}

output "private_subnet_ids" {
  description = "Private subnets by Availability Zone ID: instances that reach the internet through a NAT gateway."
  value       = { for zone, subnet in aws_subnet.private : zone => subnet.id }

  # Instances bootstrap from package repositories: they must not start before the way out exists.
  depends_on = [aws_route.private_internet, aws_route_table_association.private]
}

output "data_subnet_ids" {
  description = "Data subnets by Availability Zone ID: data stores, without any route to the internet."
  value       = { for zone, subnet in aws_subnet.data : zone => subnet.id }
}

output "nat_public_ips" {
  description = "Public addresses of the NAT gateways by Availability Zone ID, for allow lists elsewhere."
  value       = { for zone, address in aws_eip.nat : zone => address.public_ip }
}

locals {
  subnet_ids = {
    for tier in ["data", "private", "public"] : tier => {
      for key, wanted in local.wanted : wanted.zone => data.aws_subnet.this[key].id if wanted.tier == tier
    }
  }
}

output "vpc_id" {
  description = "Id of the network, for whatever is placed in it."
  value       = data.aws_vpc.this.id
}

output "cidr" {
  description = "IPv4 range of the network that its callers know."
  value       = var.expected_cidr
}

output "public_subnet_ids" {
  description = "Public subnets by Availability Zone ID: load balancers that face the internet. None if the network has none."
  value       = local.subnet_ids["public"]
}

output "private_subnet_ids" {
  description = "Private subnets by Availability Zone ID: instances."
  value       = local.subnet_ids["private"]
}

output "data_subnet_ids" {
  description = "Data subnets by Availability Zone ID: data stores. The private ones if the network has no others for them."
  value       = length(local.subnet_ids["data"]) > 0 ? local.subnet_ids["data"] : local.subnet_ids["private"]
}

output "security_group_id" {
  description = "Security group of the nodes, for what they may reach to let them in."
  value       = aws_security_group.this.id
}

output "role_name" {
  description = "Role of the nodes, to attach further rights to."
  value       = aws_iam_role.this.name
}

output "role_arn" {
  description = "ARN of the nodes' role, for resource policies."
  value       = aws_iam_role.this.arn
}

output "private_addresses" {
  description = "Private addresses by Availability Zone ID, which a load balancer leads to. They outlive the instances."
  value       = { for zone, interface in aws_network_interface.this : zone => interface.private_ip }
}

output "public_addresses" {
  description = "Public addresses by Availability Zone ID, which others see when a node connects to them. They outlive the instances."
  value       = { for zone, address in aws_eip.this : zone => address.public_ip }
}

output "instance_ids" {
  description = "Instances by Availability Zone ID: both, or none while they are not to run."
  value       = { for zone, instance in aws_instance.this : zone => instance.id }
}

output "machine_names" {
  description = "What each node finds as MACHINE_NAME in its environment file, by Availability Zone ID."
  value       = local.machine_names
}

output "environments" {
  description = "What each node finds in its environment file besides AWS_REGION, by Availability Zone ID, to see how a node is configured without logging in."
  value = { for zone, name in local.machine_names : zone => merge(
    { for key, value in var.parameters : upper(replace(key, "/[^a-zA-Z0-9]/", "_")) => value },
    { MACHINE_NAME = name },
  ) }
}

output "log_group_name" {
  description = "Log group the nodes write to."
  value       = aws_cloudwatch_log_group.this.name
}

output "arn" {
  description = "ARN of the broker; what a replica in another region names as its primary."
  value       = local.broker.arn
}

output "id" {
  description = "Id of the broker, which the AWS CLI asks for when it promotes, reboots or describes it."
  value       = local.broker.id
}

output "host" {
  description = "Host name of the first instance, without scheme and port; a RabbitMQ cluster has no other."
  value       = regex("^[a-z+]+://([^:/]+)", local.broker.instances[0].endpoints[0])[0]
}

output "hosts" {
  description = "Host name of every instance: an ActiveMQ client names both of a pair, of which only the active one answers."
  value       = [for instance in local.broker.instances : regex("^[a-z+]+://([^:/]+)", instance.endpoints[0])[0]]
}

output "ports" {
  description = "Ports by protocol: amqps and console, for ActiveMQ also openwire, stomp and mqtt."
  value       = local.traits.ports
}

output "console_url" {
  description = "Where the console is, and for RabbitMQ the management API under /api."
  value       = local.broker.instances[0].console_url
}

output "security_group_id" {
  description = "Security group of the broker, for rules that lead to it."
  value       = aws_security_group.this.id
}

output "first_password" {
  description = "Password a RabbitMQ broker was made with, which the setup command replaces; null for ActiveMQ."
  value       = one(terraform_data.first_password[*].output)
  sensitive   = true
}

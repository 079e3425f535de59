output "dns_name" {
  description = "Name clients resolve, or an alias record points to."
  value       = aws_globalaccelerator_accelerator.this.dns_name
}

output "hosted_zone_id" {
  description = "Hosted zone of dns_name, for a Route 53 alias record."
  value       = aws_globalaccelerator_accelerator.this.hosted_zone_id
}

output "arn" {
  description = "ARN of the accelerator."
  value       = aws_globalaccelerator_accelerator.this.arn
}

output "static_ips" {
  description = "The two addresses that never change, for clients and allow lists that cannot use a name."
  value       = flatten([for set in aws_globalaccelerator_accelerator.this.ip_sets : set.ip_addresses])
}

output "listener_arns" {
  description = "ARNs of the listeners by service."
  value       = { for service, listener in aws_globalaccelerator_listener.this : service => listener.arn }
}

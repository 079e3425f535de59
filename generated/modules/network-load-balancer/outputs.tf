output "arn" {
  description = "ARN of the load balancer."
  value       = aws_lb.this.arn

  # Global Accelerator refuses an endpoint that does not listen yet.
  depends_on = [aws_lb_listener.this]
}

output "dns_name" {
  description = "Name clients or an alias record resolve."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Hosted zone of dns_name, for a Route 53 alias record."
  value       = aws_lb.this.zone_id
}

output "addresses" {
  description = "Its fixed public addresses, by Availability Zone ID."
  value       = { for zone, address in aws_eip.this : zone => address.public_ip }
}

output "endpoints" {
  description = "Where each listener answers, as host and port, by its name."
  value       = { for name, listener in var.listeners : name => "${aws_lb.this.dns_name}:${listener.port}" }
}

output "security_group_id" {
  description = "Security group of the load balancer, which the targets let in."
  value       = aws_security_group.this.id
}

output "arn_suffix" {
  description = "Name of the load balancer in CloudWatch metrics."
  value       = aws_lb.this.arn_suffix
}

output "target_group_arn_suffixes" {
  description = "Names of the target groups in CloudWatch metrics, by listener. Where one target at most is to serve, a HealthyHostCount other than 1 is worth an alarm."
  value       = { for name, group in aws_lb_target_group.this : name => group.arn_suffix }
}

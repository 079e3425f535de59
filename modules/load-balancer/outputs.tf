output "arn" {
  description = "ARN of the load balancer, for an accelerator or a firewall."
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

output "security_group_id" {
  description = "Security group of the load balancer, which the instances let in."
  value       = aws_security_group.this.id
}

output "target_group_arns" {
  description = "By target, the target group its Auto Scaling group registers its instances with."
  value       = { for key, group in aws_lb_target_group.this : key => group.arn }

  # A target group that no listener leads to checks nobody's health.
  depends_on = [aws_lb_listener.this, aws_lb_listener.further, aws_lb_listener_rule.this]
}

output "arn_suffix" {
  description = "Name of the load balancer in CloudWatch metrics."
  value       = aws_lb.this.arn_suffix
}

output "target_group_arn_suffixes" {
  description = "By target, the name of its target group in CloudWatch metrics."
  value       = { for key, group in aws_lb_target_group.this : key => group.arn_suffix }

  # Auto Scaling refuses to follow the requests of a target group that no load balancer leads to.
  depends_on = [aws_lb_listener.this, aws_lb_listener.further, aws_lb_listener_rule.this]
}

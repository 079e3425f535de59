output "topic_arn" {
  description = "ARN of the topic, for other publishers to the same recipients, or for automation that acts on alarms."
  value       = aws_sns_topic.this.arn

  # Whoever publishes before the policy is there is refused.
  depends_on = [aws_sns_topic_policy.this]
}

output "dashboard_name" {
  description = "Name of the region's dashboard, which every region of the account lists."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}

output "alarm_arns" {
  description = "ARNs of the alarms, by name, for composite alarms and health checks."
  value       = { for name, alarm in aws_cloudwatch_metric_alarm.this : name => alarm.arn }
}

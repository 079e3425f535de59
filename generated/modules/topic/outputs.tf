output "arn" {
  description = "ARN of the topic; what publishers and subscriptions name. Known only once its policy is in place."
  value       = aws_sns_topic_policy.this.arn
}

output "name" {
  description = "Name of the topic, with .fifo at the end of a FIFO one."
  value       = aws_sns_topic.this.name
}

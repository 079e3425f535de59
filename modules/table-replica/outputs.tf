output "arn" {
  description = "ARN of the replica."
  value       = aws_dynamodb_table_replica.this.arn
}

output "items_policy_arn" {
  description = "Policy that lets a role read and write the items in this region."
  value       = aws_iam_policy.items.arn
}

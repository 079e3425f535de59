data "aws_caller_identity" "current" {}

output "plan_id" {
  value = var.name
}

output "role_arn" {
  value = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/${var.name}-backup"
}

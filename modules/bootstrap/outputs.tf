output "user_data" {
  description = "The script, as text: encode it in base64 where an instance or a launch template takes it."
  value = templatefile("${path.module}/bootstrap.sh.tftpl", {
    service          = var.name
    parameter_prefix = var.parameter_prefix
    log_group        = var.log_group_name
    environment      = var.environment
    user_data        = var.user_data
  })
}

output "policy" {
  description = "What the instance's role has to allow for it, as an IAM policy in JSON: its parameters, its log group, and the secrets, topics, queues and grants given."
  value = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in local.statements : { for key, value in statement : key => value if length(value) > 0 } if length(statement.Resource) > 0]
  })
}

output "application" {
  description = "Name of the CodeDeploy application, for pipelines and for deployments by hand."
  value       = aws_codedeploy_app.this.name
}

output "deployment_group" {
  description = "Name of the deployment group."
  value       = aws_codedeploy_deployment_group.this.deployment_group_name
}

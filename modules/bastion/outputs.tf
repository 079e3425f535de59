output "security_group_id" {
  description = "Security group of the bastion, for what it may reach to let it in."
  value       = aws_security_group.this.id
}

output "autoscaling_group_name" {
  description = "Name of the Auto Scaling group that keeps the one instance running."
  value       = aws_autoscaling_group.this.name
}

output "public_ip" {
  description = "Address that operators come to by SSH; null without ssh_cidrs. It stays when the instance is replaced."
  value       = one(aws_eip.this[*].public_ip)
}

output "connect" {
  description = "Command by which an operator comes in: SSH where it is open, Session Manager otherwise."
  value = local.public ? "ssh ec2-user@${aws_eip.this[0].public_ip}" : join(" ", [
    "aws ssm start-session --region ${local.region} --target",
    "\"$(aws autoscaling describe-auto-scaling-groups --region ${local.region} --auto-scaling-group-names ${var.name} --query 'AutoScalingGroups[0].Instances[0].InstanceId' --output text)\"",
  ])
}

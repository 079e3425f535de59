# Known only once there is everything that mounting takes, so that instances which wait for these values can mount.
output "file_system_id" {
  description = "Id of the file system, what the mount command names."
  value       = var.file_system_id
  depends_on  = [aws_efs_mount_target.this, aws_iam_role_policy.client, aws_vpc_security_group_ingress_rule.client]
}

output "dns_name" {
  description = "Host name the file system is mounted by, in this region and from all of its zones; for a One Zone file system that of its one mount target."
  value       = local.regional ? data.aws_efs_file_system.this.dns_name : values(aws_efs_mount_target.this)[0].mount_target_dns_name
  depends_on  = [aws_efs_mount_target.this]
}

output "access_point_ids" {
  description = "Ids of the access points, by name."
  value       = { for name, point in aws_efs_access_point.this : name => point.id }
}

output "security_group_id" {
  description = "Security group of the mount targets, for rules that lead to it."
  value       = aws_security_group.this.id
}

output "port" {
  description = "Port of the mount targets, that of NFS."
  value       = local.port
}

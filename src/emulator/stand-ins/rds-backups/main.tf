output "arn" {
  value = "${var.source_instance_arn}-backups"
}

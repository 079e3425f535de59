output "alias" {
  value = var.alias
}

output "connection_id" {
  value = var.alias
}

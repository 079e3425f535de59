# Known only once the roles may use it, so that instances which wait for this value can.
output "bucket" {
  description = "Name of the bucket."
  value       = var.bucket
  depends_on  = [aws_iam_role_policy.client]
}

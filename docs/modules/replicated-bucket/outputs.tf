output "names" {
  value       = { for side, bucket in local.buckets : side => bucket.id }
  description = "Names of the buckets by side: primary and recovery."
}

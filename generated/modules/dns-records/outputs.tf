output "names" {
  description = "Full names of the records, by the names they were given under; what a check of the zone asks for."
  value       = { for key, record in aws_route53_record.this : key => record.fqdn }
}

output "zone_id" {
  description = "Zone that further records are made in."
  value       = aws_route53_zone.this.zone_id
}

output "names" {
  description = "Full names that instances of the network resolve."
  value       = toset(concat(values(aws_route53_record.name)[*].fqdn, values(aws_route53_record.weighted)[*].fqdn))
}

output "zone_id" {
  description = "Zone that records are made in."
  value       = aws_route53_zone.this.zone_id
}

output "name_servers" {
  description = "Servers that the registrar of the domain, or the zone above it, has to name before anything here is found."
  value       = aws_route53_zone.this.name_servers
}

resource "aws_route53_record" "this" {
  for_each = var.records

  zone_id = var.hosted_zone_id
  name    = each.value.name
  type    = each.value.type
  ttl     = 1800

  # A string in a TXT record has at most 255 characters; DNS joins what is given in several, as a DKIM key must be.
  records = [
    for value in each.value.values :
    each.value.type == "TXT" ? join("\"\"", regexall("[^\"]{1,255}", value)) : value
  ]
}

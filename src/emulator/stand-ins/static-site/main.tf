output "domain_name" {
  value = "d111111abcdef8.cloudfront.net"
}

output "hosted_zone_id" {
  value = "Z2FDTNDATAQYW2"
}

output "distribution_id" {
  value = "E1A2B3C4D5E6F7"
}

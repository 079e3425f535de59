output "arn" {
  description = "ARN of the certificate, once it is issued."
  value       = aws_acm_certificate_validation.this.certificate_arn
}

output "dns_records" {
  description = "Records that prove the names to be ours, by name without wildcard; they are the same in every region of an account, and are never removed, because ACM asks for them at each renewal."
  value = {
    for domain, options in local.options : domain => {
      name   = options[0].resource_record_name
      type   = options[0].resource_record_type
      values = [options[0].resource_record_value]
    }
  }
}

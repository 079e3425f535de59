output "arn" {
  description = "ARN of the certificate, once it is issued."
  value       = aws_acm_certificate_validation.this.certificate_arn
}

output "dns_records" {
  description = "Records that prove the names to be ours, by name without wildcard; they are the same in every region of an account, and are never removed, because ACM asks for them at each renewal."
  value = {
    for domain, proof in terraform_data.proof : domain => {
      name   = proof.input.name
      type   = proof.input.type
      values = [proof.input.value]
    }
  }
}

output "image_id" {
  description = "The copy, for what starts instances in its region."
  value       = aws_ami_copy.this.id
}

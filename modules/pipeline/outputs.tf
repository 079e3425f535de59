output "name" {
  description = "Name of the pipeline."
  value       = aws_codepipeline.this.name
}

output "arn" {
  description = "ARN of the pipeline, for notifications and for starting it."
  value       = aws_codepipeline.this.arn
}

output "arn" {
  description = "ARN of the queue; what a consumer's IAM policy names."
  value       = aws_sqs_queue.this.arn
}

output "url" {
  description = "URL of the queue; what a consumer's client takes. Known only once the queue's policy is in place."
  value       = aws_sqs_queue_policy.this["this"].queue_url
}

output "name" {
  description = "Name of the queue, with .fifo at the end of a FIFO one; what metrics go by."
  value       = aws_sqs_queue.this.name
}

output "dead_letters_name" {
  description = "Name of the dead-letter queue. Anything in it deserves a look."
  value       = aws_sqs_queue.dead_letters.name
}

output "dead_letters_arn" {
  description = "ARN of the dead-letter queue; what a redrive back to the queue starts from."
  value       = aws_sqs_queue.dead_letters.arn
}

output "cluster_name" {
  description = "Name of the cluster, for aws eks update-kubeconfig."
  value       = aws_eks_cluster.this.name
}

output "cluster_arn" {
  description = "ARN of the cluster."
  value       = aws_eks_cluster.this.arn
}

output "endpoint" {
  description = "Where the Kubernetes API answers."
  value       = aws_eks_cluster.this.endpoint
}

output "certificate_authority" {
  description = "Certificate of the Kubernetes API in base64, which clients check it by."
  value       = aws_eks_cluster.this.certificate_authority[0].data
}

output "security_group_id" {
  description = "Security group of the control plane and the nodes, for what they may reach to let them in."
  value       = local.security_group_id
}

output "connect" {
  description = "Command that gives kubectl and helm the cluster."
  value       = "aws eks update-kubeconfig --region ${local.region} --name ${var.name}"
}

locals {
  # What each pod and node needs to be reached, before there is any; and what itself runs in pods.
  before_nodes = toset(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"])
  on_nodes     = toset(["aws-ebs-csi-driver", "coredns"])
}

resource "aws_eks_addon" "before_nodes" {
  for_each = local.before_nodes

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.value
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  tags = var.tags
}

resource "aws_eks_addon" "on_nodes" {
  for_each = local.on_nodes

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.value
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  tags = var.tags

  depends_on = [aws_eks_node_group.this, aws_eks_pod_identity_association.volumes]
}

resource "aws_eks_pod_identity_association" "volumes" {
  cluster_name    = aws_eks_cluster.this.name
  namespace       = "kube-system"
  service_account = "ebs-csi-controller-sa"
  role_arn        = aws_iam_role.volumes.arn

  tags = var.tags
}

resource "aws_eks_pod_identity_association" "prometheus" {
  cluster_name    = aws_eks_cluster.this.name
  namespace       = var.prometheus.namespace
  service_account = var.prometheus.service_account
  role_arn        = aws_iam_role.prometheus.arn

  tags = var.tags
}

resource "aws_eks_access_entry" "administrators" {
  for_each = var.administrators

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value

  tags = var.tags
}

resource "aws_eks_access_policy_association" "administrators" {
  for_each = var.administrators

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.administrators[each.key].principal_arn
  policy_arn    = "arn:${local.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }
}

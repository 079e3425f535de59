locals {
  policies = "arn:${local.partition}:iam::aws:policy"

  of_pods = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "pods.eks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role" "cluster" {
  name                 = "${var.name}-cluster-${local.region}"
  description          = "The control plane of ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "eks.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "${local.policies}/AmazonEKSClusterPolicy"
}

resource "aws_iam_role" "node" {
  name                 = "${var.name}-node-${local.region}"
  description          = "Nodes of ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = toset([
    "AmazonEC2ContainerRegistryReadOnly",
    "AmazonEKSWorkerNodePolicy",
    "AmazonEKS_CNI_Policy",
    "AmazonSSMManagedInstanceCore",
  ])

  role       = aws_iam_role.node.name
  policy_arn = "${local.policies}/${each.value}"
}

resource "aws_iam_role" "volumes" {
  name                 = "${var.name}-volumes-${local.region}"
  description          = "The driver that gives pods of ${var.name} volumes in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = local.of_pods

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "volumes" {
  role       = aws_iam_role.volumes.name
  policy_arn = "${local.policies}/service-role/AmazonEBSCSIDriverPolicy"
}

resource "aws_iam_role_policy" "volumes" {
  name = "volumes"
  role = aws_iam_role.volumes.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "EncryptVolumes"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
        Resource = var.kms_key_arn
      },
      {
        Sid       = "LetInstancesReadThem"
        Effect    = "Allow"
        Action    = "kms:CreateGrant"
        Resource  = var.kms_key_arn
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
    ]
  })
}

resource "aws_iam_role" "prometheus" {
  name                 = "${var.name}-prometheus-${local.region}"
  description          = "Prometheus in ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = local.of_pods

  tags = var.tags
}

# To find instances wherever their group has put them. EC2 knows no narrower right to list them.
resource "aws_iam_role_policy" "prometheus" {
  name = "discovery"
  role = aws_iam_role.prometheus.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "FindInstances"
      Effect    = "Allow"
      Action    = ["ec2:DescribeAvailabilityZones", "ec2:DescribeInstances"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = local.region } }
    }]
  })
}

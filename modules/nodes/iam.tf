resource "aws_iam_role" "this" {
  name                 = "${var.name}-${local.region}"
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

# The rights are the same for both nodes, whichever is asked.
resource "aws_iam_role_policy" "this" {
  name   = "nodes"
  role   = aws_iam_role.this.id
  policy = values(module.bootstrap)[0].policy
}

# Session Manager instead of SSH: no open port, no key pair, every session on record.
resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role_policy_attachment" "further" {
  for_each = var.policy_arns

  role       = aws_iam_role.this.name
  policy_arn = each.value
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  role = aws_iam_role.this.name

  tags = var.tags
}

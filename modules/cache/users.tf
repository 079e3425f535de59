# Programs sign in with a token of their role that is valid for 15 minutes, so that no password exists. AWS wants user id
# and user name to be the same.
resource "aws_elasticache_user" "this" {
  count = var.users ? 1 : 0

  user_id       = var.name
  user_name     = var.name
  engine        = var.engine
  access_string = "on ~* &* +@all -@dangerous +info"
  tags          = var.tags

  authentication_mode {
    type = "iam"
  }
}

# A user group of Redis OSS has to have a user named default; this one may do nothing.
resource "aws_elasticache_user" "default" {
  count = var.users && var.engine == "redis" ? 1 : 0

  user_id       = "${var.name}-default"
  user_name     = "default"
  engine        = "redis"
  access_string = "off ~* -@all"
  tags          = var.tags

  authentication_mode {
    type = "no-password-required"
  }
}

resource "aws_elasticache_user_group" "this" {
  count = var.users ? 1 : 0

  user_group_id = var.name
  engine        = var.engine
  user_ids      = concat(aws_elasticache_user.this[*].user_id, aws_elasticache_user.default[*].user_id)
  tags          = var.tags
}

# IAM names are shared by all regions, hence the region in this one.
resource "aws_iam_policy" "connect" {
  count = var.users ? 1 : 0

  name        = "${var.name}-connect-${local.region}"
  description = "Signs in to the cache ${var.name} in ${local.region}"
  tags        = var.tags

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = "elasticache:Connect"
      Resource = [
        local.group.arn,
        aws_elasticache_user.this[0].arn,
      ]
    }]
  })

  lifecycle {
    ignore_changes = [description]
  }
}

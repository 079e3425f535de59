data "aws_efs_file_system" "this" {
  file_system_id = var.file_system_id
}

locals {
  port = 2049

  # Empty for a regional file system.
  zone     = data.aws_efs_file_system.this.availability_zone_id
  regional = coalesce(local.zone, "none") == "none"
}

# No egress: a file system answers, it does not call.
resource "aws_security_group" "this" {
  name        = "${var.name}-mount-targets"
  description = "Who may mount ${var.name}"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-mount-targets" })

  # A renamed group is another one, and the old cannot go while mount targets stand behind it.
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.clients

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
  description                  = "From ${each.key}"
  tags                         = var.tags
}

resource "aws_efs_mount_target" "this" {
  for_each = var.subnet_ids

  file_system_id  = var.file_system_id
  subnet_id       = each.value
  security_groups = [aws_security_group.this.id]

  lifecycle {
    precondition {
      condition     = local.regional || local.zone == each.key
      error_message = "subnet_ids holds a subnet in ${each.key}, but ${var.file_system_id} is a One Zone file system: it takes one mount target, in its own zone."
    }
  }
}

# Clients see the directory as their root, and whatever they do there is done as this user.
resource "aws_efs_access_point" "this" {
  for_each = var.access_points

  file_system_id = var.file_system_id
  tags           = merge(var.tags, { Name = "${var.name}-${each.key}" })

  posix_user {
    uid = each.value.uid
    gid = each.value.gid
  }

  # Made at the first mount, unless the directory is there already: in a replica it is, and nothing could be made.
  root_directory {
    path = each.value.path

    creation_info {
      owner_uid   = each.value.uid
      owner_gid   = each.value.gid
      permissions = "0750"
    }
  }
}

# Mounting and writing, as any user but root, and through an access point only.
resource "aws_iam_role_policy" "client" {
  for_each = var.clients

  name = "${var.name}-mount"
  role = each.value.role_name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "MountThroughAccessPoints"
      Effect    = "Allow"
      Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
      Resource  = data.aws_efs_file_system.this.arn
      Condition = { StringEquals = { "elasticfilesystem:AccessPointArn" = [for point in values(aws_efs_access_point.this) : point.arn] } }
    }]
  })
}

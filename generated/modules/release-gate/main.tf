data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# What the provider puts on everything it makes itself: instances and volumes are made by AWS, from a template.
data "aws_default_tags" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  command   = "${var.name}-command"

  script = templatefile("${path.module}/gate.sh.tftpl", {
    database = var.database
    readers  = join(" ", values(try(var.database.readers, {})))
    region   = local.region
    sync     = var.sync
  })

  action = {
    type          = "String"
    description   = "start publishes: readers follow again, and once they have caught up the files are copied. stop shuts the gate."
    allowedValues = ["start", "stop"]
  }
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  name              = "/release-gates/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn

  tags = var.tags
}

# What is done on the instance. Nobody but the automation has a reason to run it.
resource "aws_ssm_document" "command" {
  name            = local.command
  document_type   = "Command"
  document_format = "JSON"
  target_type     = "/AWS::EC2::Instance"

  content = jsonencode({
    schemaVersion = "2.2"
    description   = "Opens or shuts the release gate ${var.name}, on an instance that ${var.name} starts for it."
    parameters    = { Action = local.action }
    mainSteps = [{
      name   = "gate"
      action = "aws:runShellScript"
      inputs = { timeoutSeconds = "14400", runCommand = split("\n", local.script) }
    }]
  })

  tags = var.tags

  lifecycle {
    precondition {
      condition     = var.database != null || var.sync != null
      error_message = "database or sync must be given: a gate that neither stops readers nor copies files does nothing."
    }
  }
}

# What an operator runs. Whatever becomes of a step, the instance goes again.
resource "aws_ssm_document" "this" {
  name            = var.name
  document_type   = "Automation"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "0.3"
    description   = "Opens (start) or shuts (stop) the release gate ${var.name}."
    assumeRole    = aws_iam_role.automation.arn
    parameters    = { Action = local.action }

    mainSteps = [
      {
        name     = "launch"
        action   = "aws:executeAwsApi"
        nextStep = "wait"

        inputs = {
          Service        = "ec2"
          Api            = "RunInstances"
          MinCount       = 1
          MaxCount       = 1
          ClientToken    = "{{ automation:EXECUTION_ID }}"
          LaunchTemplate = { LaunchTemplateId = aws_launch_template.this.id, Version = tostring(aws_launch_template.this.latest_version) }
        }

        outputs = [{ Name = "InstanceId", Selector = "$.Instances[0].InstanceId", Type = "String" }]
      },
      {
        name           = "wait"
        action         = "aws:waitForAwsResourceProperty"
        timeoutSeconds = 900
        isCritical     = true
        onFailure      = "step:terminate"
        onCancel       = "step:terminate"
        nextStep       = "gate"

        inputs = {
          Service          = "ssm"
          Api              = "DescribeInstanceInformation"
          Filters          = [{ Key = "InstanceIds", Values = ["{{ launch.InstanceId }}"] }]
          PropertySelector = "$.InstanceInformationList[0].PingStatus"
          DesiredValues    = ["Online"]
        }
      },
      {
        name           = "gate"
        action         = "aws:runCommand"
        timeoutSeconds = 15000
        isCritical     = true
        onFailure      = "step:terminate"
        onCancel       = "step:terminate"
        nextStep       = "terminate"

        inputs = {
          DocumentName           = aws_ssm_document.command.name
          InstanceIds            = ["{{ launch.InstanceId }}"]
          Parameters             = { Action = "{{ Action }}" }
          CloudWatchOutputConfig = { CloudWatchLogGroupName = aws_cloudwatch_log_group.this.name, CloudWatchOutputEnabled = true }
        }
      },
      {
        name   = "terminate"
        action = "aws:executeAwsApi"
        isEnd  = true

        inputs = {
          Service     = "ec2"
          Api         = "TerminateInstances"
          InstanceIds = ["{{ launch.InstanceId }}"]
        }
      },
    ]
  })

  tags = var.tags

  # The first run may come at once.
  depends_on = [aws_iam_role_policy.automation, aws_iam_role_policy.instance, aws_iam_role_policy_attachment.session_manager]
}

resource "aws_launch_template" "this" {
  name                                 = var.name
  description                          = "Instance on which ${var.name} runs, for as long as a run takes"
  image_id                             = var.image
  instance_type                        = var.instance_type
  update_default_version               = true
  instance_initiated_shutdown_behavior = "terminate"
  tags                                 = var.tags

  # It ends itself as well, should the automation be stopped before it could.
  user_data = base64encode(<<-BASH
    #!/bin/bash
    shutdown --poweroff +300
    dnf install -y amazon-efs-utils jq mariadb105 rsync
  BASH
  )

  iam_instance_profile {
    arn = aws_iam_instance_profile.this.arn
  }

  network_interfaces {
    associate_public_ip_address = false
    delete_on_termination       = true
    security_groups             = [aws_security_group.this.id]
    subnet_id                   = var.subnet_id
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(data.aws_default_tags.current.tags, var.tags, { Name = var.name })
    }
  }
}

resource "aws_security_group" "this" {
  name        = "${var.name}-gate"
  description = "Instances on which ${var.name} runs"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-gate" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

#trivy:ignore:AWS-0104:Package repositories and the endpoints of AWS have addresses that change. Only port 443 is open.
resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "Package repositories and AWS APIs"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "destinations" {
  for_each = var.destinations

  security_group_id            = aws_security_group.this.id
  description                  = "To ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id

  tags = var.tags
}

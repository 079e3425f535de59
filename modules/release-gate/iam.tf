locals {
  documents = "arn:${local.partition}:ssm:${local.region}:${local.account}:document"
  instances = "arn:${local.partition}:ec2:${local.region}:${local.account}:instance/*"

  secrets = flatten([
    for database in var.database[*] : [
      {
        Sid      = "ReadTheMasterUser"
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = database.secret_arn
      },
      {
        Sid       = "DecryptTheMasterUser"
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = database.secret_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${local.region}.${data.aws_partition.current.dns_suffix}" } }
      },
    ]
  ])
}

# Of the instance. The right to mount comes from the file systems, which name this role.
resource "aws_iam_role" "instance" {
  name                 = "${var.name}-${local.region}"
  description          = "Instances on which ${var.name} runs in ${local.region}"
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

resource "aws_iam_role_policy" "instance" {
  name = "gate"
  role = aws_iam_role.instance.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = flatten([
      {
        Sid      = "WriteOutput"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = [aws_cloudwatch_log_group.this.arn, "${aws_cloudwatch_log_group.this.arn}:*"]
      },
      {
        # Run Command looks for its log group by listing all of them.
        Sid      = "FindTheLogGroup"
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "*"
      },
      local.secrets,
    ])
  })
}

resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.instance.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.instance.name
  role = aws_iam_role.instance.name

  tags = var.tags
}

# Of the automation, so that whoever opens the gate needs the right to start it and no other.
resource "aws_iam_role" "automation" {
  name                 = "${var.name}-run-${local.region}"
  description          = "Runs of ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ssm.amazonaws.com" }
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ssm:${local.region}:${local.account}:automation-execution/*" }
      }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "automation" {
  name = "run"
  role = aws_iam_role.automation.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "LaunchFromTheTemplate"
        Effect    = "Allow"
        Action    = "ec2:RunInstances"
        Resource  = "*"
        Condition = { ArnEquals = { "ec2:LaunchTemplate" = aws_launch_template.this.arn } }
      },
      {
        Sid       = "TagWhatIsLaunched"
        Effect    = "Allow"
        Action    = "ec2:CreateTags"
        Resource  = "arn:${local.partition}:ec2:${local.region}:${local.account}:*/*"
        Condition = { StringEquals = { "ec2:CreateAction" = "RunInstances" } }
      },
      {
        Sid       = "HandOverTheInstancesRole"
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = aws_iam_role.instance.arn
        Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
      },
      {
        Sid       = "EndWhatWasLaunched"
        Effect    = "Allow"
        Action    = "ec2:TerminateInstances"
        Resource  = local.instances
        Condition = { StringEquals = { "aws:ResourceTag/Name" = var.name } }
      },
      {
        Sid      = "SendTheCommand"
        Effect   = "Allow"
        Action   = "ssm:SendCommand"
        Resource = "${local.documents}/${local.command}"
      },
      {
        Sid       = "SendItToItsOwnInstances"
        Effect    = "Allow"
        Action    = "ssm:SendCommand"
        Resource  = local.instances
        Condition = { StringEquals = { "aws:ResourceTag/Name" = var.name } }
      },
      {
        # These take no resources.
        Sid      = "FollowTheRun"
        Effect   = "Allow"
        Action   = ["ssm:CancelCommand", "ssm:DescribeInstanceInformation", "ssm:GetCommandInvocation", "ssm:ListCommandInvocations", "ssm:ListCommands"]
        Resource = "*"
      },
    ]
  })
}

locals {
  password = sha256("orders")
}

resource "aws_mq_broker" "rabbitmq_that_stands_by" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "ACTIVE_STANDBY_MULTI_AZ"

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_on_efs" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  storage_type       = "efs"

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_that_replicates" {
  broker_name                         = "orders"
  engine_type                         = "RabbitMQ"
  engine_version                      = "3.13"
  host_instance_type                  = "mq.m5.large"
  data_replication_mode               = "CRDR"
  data_replication_primary_broker_arn = "arn:aws:mq:eu-central-1:123456789012:broker:orders:b-01234567-89ab-cdef-0123-456789abcdef"

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_cluster_of_micro_instances" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.t3.micro"
  deployment_mode    = "CLUSTER_MULTI_AZ"

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_cluster_in_one_subnet" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "CLUSTER_MULTI_AZ"
  subnet_ids         = ["subnet-0123456789abcdef0"]

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_alone_in_three_subnets" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "SINGLE_INSTANCE"
  subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_with_two_users" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"

  user {
    username = "tandem"
    password = local.password
  }

  user {
    username = "clerk"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_with_a_user_in_groups" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"

  user {
    username       = "tandem"
    password       = local.password
    groups         = ["operators"]
    console_access = true
  }
}

resource "aws_mq_broker" "rabbitmq_at_a_patch_version" {
  broker_name                = "orders"
  engine_type                = "RabbitMQ"
  engine_version             = "3.13.7"
  host_instance_type         = "mq.m5.large"
  auto_minor_version_upgrade = false

  user {
    username = "tandem"
    password = local.password
  }
}

resource "aws_mq_broker" "rabbitmq_under_two_keys" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"

  encryption_options {
    use_aws_owned_key = true
    kms_key_id        = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  user {
    username = "tandem"
    password = local.password
  }
}

# state.json has it with another user.
resource "aws_mq_broker" "rabbitmq_whose_user_changes" {
  broker_name        = "orders"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  subnet_ids         = ["subnet-0123456789abcdef0"]

  user {
    username = "clerk"
    password = local.password
  }
}

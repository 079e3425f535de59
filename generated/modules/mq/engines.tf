# What differs from engine to engine, once.
locals {
  engines = {
    RabbitMQ = {
      versions         = ["3.13", "4.2"]
      default_version  = "3.13"
      modes            = ["SINGLE_INSTANCE", "CLUSTER_MULTI_AZ"]
      default_mode     = "CLUSTER_MULTI_AZ"
      instance_pattern = "^mq\\.(t3\\.micro|m5\\.(large|[0-9]*xlarge)|m7g\\.(medium|large|[0-9]*xlarge))$"
      storage_types    = ["ebs"]
      ports            = { amqps = 5671, console = 443 }
      log_groups       = ["channel", "connection", "general"]
    }
    ActiveMQ = {
      versions         = ["5.18", "5.19"]
      default_version  = "5.18"
      modes            = ["SINGLE_INSTANCE", "ACTIVE_STANDBY_MULTI_AZ"]
      default_mode     = "ACTIVE_STANDBY_MULTI_AZ"
      instance_pattern = "^mq\\.(t3\\.micro|m5\\.(large|[0-9]*xlarge))$"
      storage_types    = ["ebs", "efs"]
      ports            = { openwire = 61617, amqps = 5671, stomp = 61614, mqtt = 8883, console = 8162 }
      log_groups       = local.audit_log ? ["audit", "general"] : ["general"]
    }
  }

  # An unknown engine is refused by its validation; the fallback keeps that the only complaint.
  traits          = lookup(local.engines, var.engine_type, local.engines.RabbitMQ)
  engine_version  = coalesce(var.engine_version, local.traits.default_version)
  deployment_mode = coalesce(var.deployment_mode, local.traits.default_mode)

  # EFS keeps every message in several zones, which is what lets a standby take over.
  storage_type = coalesce(var.storage_type, var.engine_type == "RabbitMQ" ? "ebs" : "efs")

  # How many subnets a mode takes: AWS wants one and two; a cluster in one subnet would be cut off with its zone.
  subnets = {
    SINGLE_INSTANCE         = { least = 1, most = 1, says = "exactly one subnet" }
    ACTIVE_STANDBY_MULTI_AZ = { least = 2, most = 2, says = "exactly two subnets, in different zones" }
    CLUSTER_MULTI_AZ        = { least = 2, most = 6, says = "a subnet in each of two zones or more" }
  }
  wanted_subnets = lookup(local.subnets, local.deployment_mode, local.subnets.SINGLE_INSTANCE)

  audit_log   = coalesce(var.audit_log, var.engine_type == "ActiveMQ")
  large_m5    = startswith(var.instance_type, "mq.m5.")
  replicators = [for name, user in var.users : name if user.replication]
}

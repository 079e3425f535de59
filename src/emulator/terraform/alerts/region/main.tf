terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

module "surroundings" {
  source = "../../surroundings"

  name = "alerts"
}

module "alerts" {
  source = "../../modules/alerts"

  name        = "alerts"
  kms_key_arn = module.surroundings.kms_key_arn
  emails      = ["operations@bank.example"]
  phones      = ["+12065550100"]

  alarms = {
    ledger-cpu = {
      description = "The processors of ledger are busy."
      metrics     = { value = { namespace = "AWS/RDS", name = "CPUUtilization", statistic = "Average", dimensions = { DBInstanceIdentifier = "ledger" } } }
      comparison  = "GreaterThanThreshold"
      threshold   = 90
      periods     = 15
      tags        = { "tandem:element" = "ledger" }
    }
    accounts-latency = {
      description = "One request in twenty of accounts takes more than two seconds."
      metrics     = { value = { namespace = "AWS/ApplicationELB", name = "TargetResponseTime", statistic = "p95", dimensions = { LoadBalancer = "app/accounts/1" } } }
      comparison  = "GreaterThanThreshold"
      threshold   = 2
      datapoints  = 3
    }
    accounts-errors = {
      description = "More than one request in a hundred of accounts fails."
      metrics = {
        failed   = { namespace = "AWS/ApplicationELB", name = "HTTPCode_Target_5XX_Count", statistic = "Sum", dimensions = { LoadBalancer = "app/accounts/1" } }
        requests = { namespace = "AWS/ApplicationELB", name = "RequestCount", statistic = "Sum", dimensions = { LoadBalancer = "app/accounts/1" } }
      }
      expression = "100 * FILL(failed, 0) / requests"
      comparison = "GreaterThanThreshold"
      threshold  = 1
      missing    = "notBreaching"
    }
    documents-copy = {
      description    = "The copy of documents is late."
      expression     = "SELECT MAX(TimeSinceLastSync) FROM \"AWS/EFS\" WHERE FileSystemId = 'fs-1'"
      comparison     = "GreaterThanThreshold"
      threshold      = 3600
      period_seconds = 300
      periods        = 3
    }
  }
}

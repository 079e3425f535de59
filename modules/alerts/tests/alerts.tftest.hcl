mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-south-1:123456789012:bank-operations" }
  }
  mock_resource "aws_cloudwatch_metric_alarm" {
    defaults = { arn = "arn:aws:cloudwatch:eu-south-1:123456789012:alarm:bank-operations" }
  }
}

variables {
  name        = "bank-operations"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  emails      = ["operations@bank.example"]
  phones      = ["+12065550100"]
  tags        = { System = "bank" }
  alarms = {
    ledger-cpu = {
      description = "The processors of ledger are busy."
      metrics     = { cpu = { namespace = "AWS/RDS", name = "CPUUtilization", statistic = "Average", dimensions = { DBInstanceIdentifier = "bank-ledger" } } }
      comparison  = "GreaterThanThreshold"
      threshold   = 90
      periods     = 15
      tags        = { Element = "ledger" }
    }
    accounts-latency = {
      description = "One request in twenty of accounts takes more than two seconds."
      metrics     = { time = { namespace = "AWS/ApplicationELB", name = "TargetResponseTime", statistic = "p95", dimensions = { LoadBalancer = "app/accounts/1" } } }
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
      expression     = "SELECT MAX(TimeSinceLastSync) FROM \"AWS/EFS\" WHERE FileSystemId = 'fs-0123456789abcdef0'"
      comparison     = "GreaterThanThreshold"
      threshold      = 3600
      period_seconds = 300
      periods        = 3
    }
  }
}

run "tells_people_of_each_alarm_and_its_end" {
  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : alarm.alarm_actions == toset([aws_sns_topic.this.arn]) && alarm.ok_actions == alarm.alarm_actions])
    error_message = "Every alarm must tell the topic when it begins and when it ends."
  }
  assert {
    condition     = aws_sns_topic_subscription.email["operations@bank.example"].protocol == "email" && aws_sns_topic_subscription.sms["+12065550100"].protocol == "sms"
    error_message = "Addresses must be mailed and numbers texted."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.this["ledger-cpu"].alarm_name == "bank-operations-ledger-cpu" && aws_cloudwatch_metric_alarm.this["ledger-cpu"].tags == tomap({ System = "bank", Element = "ledger" })
    error_message = "An alarm must be named after its prefix, and say which element it is about."
  }
}

run "lets_this_accounts_alarms_publish_and_encrypts" {
  assert {
    condition     = aws_sns_topic.this.kms_master_key_id == var.kms_key_arn
    error_message = "The topic must be encrypted by the key."
  }
  assert {
    condition     = jsondecode(aws_sns_topic_policy.this.policy).Statement[0].Principal.Service == "cloudwatch.amazonaws.com" && jsondecode(aws_sns_topic_policy.this.policy).Statement[0].Condition.ArnLike["aws:SourceArn"] == "arn:aws:cloudwatch:eu-south-1:123456789012:alarm:*"
    error_message = "Alarms of this account and region must be allowed to publish, and no others."
  }
  assert {
    condition     = jsondecode(aws_sns_topic_policy.this.policy).Statement[1].Effect == "Deny"
    error_message = "Publishing without TLS must be denied."
  }
}

run "watches_a_metric_a_percentile_an_expression_and_a_query" {
  assert {
    condition     = aws_cloudwatch_metric_alarm.this["ledger-cpu"].statistic == "Average" && aws_cloudwatch_metric_alarm.this["ledger-cpu"].extended_statistic == null && aws_cloudwatch_metric_alarm.this["ledger-cpu"].datapoints_to_alarm == 15
    error_message = "A metric by itself must be watched by its statistic, in all of its periods by default."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.this["accounts-latency"].extended_statistic == "p95" && aws_cloudwatch_metric_alarm.this["accounts-latency"].statistic == null && aws_cloudwatch_metric_alarm.this["accounts-latency"].datapoints_to_alarm == 3
    error_message = "A percentile must be an extended statistic."
  }
  assert {
    condition     = length(aws_cloudwatch_metric_alarm.this["accounts-errors"].metric_query) == 3 && aws_cloudwatch_metric_alarm.this["accounts-errors"].metric_name == null && length([for query in aws_cloudwatch_metric_alarm.this["accounts-errors"].metric_query : query if query.return_data && query.expression == "100 * FILL(failed, 0) / requests"]) == 1
    error_message = "An expression must be computed from its metrics, and be all that is compared."
  }
  assert {
    condition     = one(aws_cloudwatch_metric_alarm.this["documents-copy"].metric_query).period == 300
    error_message = "A query of Metrics Insights must have the period."
  }
}

run "shows_every_alarm_on_the_dashboard_of_the_region" {
  assert {
    condition     = output.dashboard_name == "bank-operations-eu-south-1"
    error_message = "The dashboard is global and must be named after its region."
  }
  assert {
    condition     = [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget.properties.title] == ["State", "accounts-errors", "accounts-latency", "documents-copy", "ledger-cpu"]
    error_message = "The dashboard must begin with the states and show a graph for each alarm, in order of name."
  }
  assert {
    condition     = [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : [widget.x, widget.y]] == [[0, 0], [0, 6], [8, 6], [16, 6], [0, 12]]
    error_message = "No two widgets may lie on one another."
  }
}

run "reject_key_of_another_region" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }
  expect_failures = [aws_sns_topic.this]
}

run "reject_key_of_sns_itself" {
  command = plan
  variables {
    kms_key_arn = "alias/aws/sns"
  }
  expect_failures = [var.kms_key_arn]
}

run "reject_name_with_spaces" {
  command = plan
  variables {
    name = "bank operations"
  }
  expect_failures = [var.name]
}

run "reject_address_without_a_domain" {
  command = plan
  variables {
    emails = ["operations"]
  }
  expect_failures = [var.emails]
}

run "reject_number_without_a_country" {
  command = plan
  variables {
    phones = ["0170 5550100"]
  }
  expect_failures = [var.phones]
}

run "reject_alarm_without_anything_to_watch" {
  command = plan
  variables {
    alarms = { nothing = { description = "x", comparison = "GreaterThanThreshold", threshold = 1 } }
  }
  expect_failures = [var.alarms]
}

run "reject_metric_that_no_expression_can_name" {
  command = plan
  variables {
    alarms = { lag = {
      description = "x"
      metrics     = { Lag-1 = { namespace = "AWS/RDS", name = "ReplicaLag", statistic = "Maximum", dimensions = {} } }
      expression  = "Lag-1"
      comparison  = "GreaterThanThreshold"
      threshold   = 1
    } }
  }
  expect_failures = [var.alarms]
}

run "reject_more_datapoints_than_periods" {
  command = plan
  variables {
    alarms = { lag = {
      description = "x"
      metrics     = { lag = { namespace = "AWS/RDS", name = "ReplicaLag", statistic = "Maximum", dimensions = {} } }
      comparison  = "GreaterThanThreshold"
      threshold   = 1
      periods     = 3
      datapoints  = 5
    } }
  }
  expect_failures = [var.alarms]
}

run "reject_more_alarms_than_a_dashboard_shows" {
  command = plan
  variables {
    alarms = { for number in range(481) : "alarm-${number}" => {
      description = "x"
      metrics     = { lag = { namespace = "AWS/RDS", name = "ReplicaLag", statistic = "Maximum", dimensions = {} } }
      comparison  = "GreaterThanThreshold"
      threshold   = 1
    } }
  }
  expect_failures = [var.alarms]
}

run "notifies_further_topics_of_each_alarm_and_its_end" {
  variables {
    further_topic_arns = ["arn:aws:sns:eu-south-1:210987654321:central-on-call"]
  }

  assert {
    condition = alltrue([
      for alarm in aws_cloudwatch_metric_alarm.this :
      alarm.alarm_actions == toset([aws_sns_topic.this.arn, "arn:aws:sns:eu-south-1:210987654321:central-on-call"])
      && alarm.ok_actions == alarm.alarm_actions
    ])
    error_message = "Every alarm must notify both topics when it begins and when it ends."
  }
}

run "reject_further_topic_that_is_fifo" {
  command = plan
  variables {
    further_topic_arns = ["arn:aws:sns:eu-south-1:123456789012:central-on-call.fifo"]
  }
  expect_failures = [var.further_topic_arns]
}

run "reject_more_topics_than_an_alarm_has_actions" {
  command = plan
  variables {
    further_topic_arns = [for number in range(5) : "arn:aws:sns:eu-south-1:123456789012:topic-${number}"]
  }
  expect_failures = [var.further_topic_arns]
}

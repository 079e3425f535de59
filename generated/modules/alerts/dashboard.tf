locals {
  # A widget of alarm states shows a hundred of them.
  states = chunklist([for alarm in aws_cloudwatch_metric_alarm.this : alarm.arn], 100)
  graphs = sort(keys(var.alarms))

  state_widgets = [
    for index, arns in local.states : {
      type       = "alarm"
      x          = 0
      y          = 6 * index
      width      = 24
      height     = 6
      properties = { title = "State", alarms = arns }
    }
  ]

  # What an alarm watches, with its threshold in red; by element, because their names begin with it.
  graph_widgets = [
    for index, key in local.graphs : {
      type   = "metric"
      x      = 8 * (index % 3)
      y      = 6 * (length(local.states) + floor(index / 3))
      width  = 8
      height = 6

      properties = {
        title       = key
        region      = local.region
        view        = "timeSeries"
        annotations = { alarms = [aws_cloudwatch_metric_alarm.this[key].arn] }
      }
    }
  ]
}

# Dashboards belong to an account and not to a region, so that the name has to say which region is shown.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.name}-${local.region}"
  dashboard_body = jsonencode({ widgets = concat(local.state_widgets, local.graph_widgets) })
}

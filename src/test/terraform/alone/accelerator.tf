locals {
  listener_arn = "arn:aws:globalaccelerator::123456789012:accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh/listener/0123vxyz"
}

resource "aws_globalaccelerator_endpoint_group" "interval_of_15_seconds" {
  listener_arn                  = local.listener_arn
  health_check_interval_seconds = 15
}

resource "aws_globalaccelerator_endpoint_group" "path_with_tcp" {
  listener_arn          = local.listener_arn
  health_check_protocol = "TCP"
  health_check_path     = "/health"
}

resource "aws_globalaccelerator_endpoint_group" "load_balancer_of_another_region" {
  listener_arn          = local.listener_arn
  endpoint_group_region = "eu-central-1"

  endpoint_configuration {
    endpoint_id = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank/50dc6c495c0c9188"
  }
}

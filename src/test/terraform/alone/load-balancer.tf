locals {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank/50dc6c495c0c9188"
  target_group_arn  = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank/73e2d6bc24d8a067"
}

resource "aws_lb_listener" "redirect_on_its_own_port" {
  load_balancer_arn = local.load_balancer_arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      status_code = "HTTP_301"
      protocol    = "HTTPS"
      port        = "80"
    }
  }
}

resource "aws_lb_listener_rule" "host_with_a_port" {
  listener_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:listener/app/bank/50dc6c495c0c9188/f2f7dc8efc522ab2"

  action {
    type             = "forward"
    target_group_arn = local.target_group_arn
  }

  condition {
    host_header {
      values = ["example.com:443"]
    }
  }
}

resource "aws_lb_target_group" "healthy_with_500" {
  vpc_id   = "vpc-0a1b2c3d"
  port     = 80
  protocol = "HTTP"

  health_check {
    matcher = "500"
  }
}

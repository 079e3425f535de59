terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

resource "aws_kms_key" "this" {}

module "transfers" {
  source = "../../modules/topic"

  name        = "messaging-transfers"
  fifo        = true
  kms_key_arn = aws_kms_key.this.arn
}

module "to_accounts" {
  source = "../../modules/queue"

  name        = "messaging-transfers-accounts"
  fifo        = true
  topic_arns  = { transfers = module.transfers.arn }
  kms_key_arn = aws_kms_key.this.arn
}

module "news" {
  source = "../../modules/topic"

  name        = "messaging-news"
  kms_key_arn = aws_kms_key.this.arn
}

module "to_readers" {
  source = "../../modules/queue"

  name                       = "messaging-news-readers"
  topic_arns                 = { news = module.news.arn }
  visibility_timeout_seconds = 60
  message_retention_seconds  = 86400
  max_receive_count          = 3
  kms_key_arn                = aws_kms_key.this.arn
}

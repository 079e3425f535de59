# What module/brings-no-provider refuses: the region is the module's own choice.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

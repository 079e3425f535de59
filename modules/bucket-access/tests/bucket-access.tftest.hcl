mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  name        = "shop-documents"
  bucket      = "shop-documents-eu-south-1-123456789012"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  clients     = { api = "shop-api-eu-south-1" }
}

run "objects_of_the_bucket_and_its_key" {
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.client["api"].policy).Statement : statement.Resource] == ["arn:aws:s3:::shop-documents-eu-south-1-123456789012", "arn:aws:s3:::shop-documents-eu-south-1-123456789012/*", var.kms_key_arn]
    error_message = "the rights must end at the bucket, its objects and its key"
  }

  assert {
    condition     = !strcontains(aws_iam_role_policy.client["api"].policy, "DeleteObjectVersion")
    error_message = "old versions must stay"
  }

  assert {
    condition     = output.bucket == var.bucket
    error_message = "the bucket's name must be put out"
  }
}

run "nobody_by_default" {
  variables {
    clients = {}
  }

  assert {
    condition     = length(aws_iam_role_policy.client) == 0
    error_message = "no role may have rights that is not named"
  }
}

run "reject_long_name" {
  command = plan

  variables {
    name = join("", [for number in range(121) : "a"])
  }

  expect_failures = [var.name]
}

run "reject_arn" {
  command = plan

  variables {
    bucket = "arn:aws:s3:::shop-documents"
  }

  expect_failures = [var.bucket]
}

run "reject_alias" {
  command = plan

  variables {
    kms_key_arn = "alias/shop"
  }

  expect_failures = [var.kms_key_arn]
}

mock_provider "aws" {}

variables {
  name          = "bank-service-image"
  source_image  = "ami-0123456789abcdef0"
  source_region = "eu-south-1"
  kms_key_arn   = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  tags          = { System = "bank" }
}

run "copies_and_encrypts" {
  command = plan
  assert {
    condition     = aws_ami_copy.this.source_ami_id == "ami-0123456789abcdef0" && aws_ami_copy.this.source_ami_region == "eu-south-1"
    error_message = "The source must be taken from its own region."
  }
  assert {
    condition     = aws_ami_copy.this.encrypted && aws_ami_copy.this.kms_key_id == var.kms_key_arn
    error_message = "The copy must be encrypted by the key of its region."
  }
  assert {
    condition     = aws_ami_copy.this.name == "bank-service-image-ami-0123456789abcdef0" && aws_ami_copy.this.tags == tomap({ Name = "bank-service-image", System = "bank" })
    error_message = "The copy must differ by its source and be found by its tag."
  }
}

run "reject_name_with_a_space" {
  command = plan
  variables {
    name = "bank image"
  }
  expect_failures = [var.name]
}

run "reject_image_name" {
  command = plan
  variables {
    source_image = "al2023"
  }
  expect_failures = [var.source_image]
}

run "reject_zone_in_place_of_a_region" {
  command = plan
  variables {
    source_region = "eu-south-1a"
  }
  expect_failures = [var.source_region]
}

run "reject_key_alias" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:alias/bank"
  }
  expect_failures = [var.kms_key_arn]
}

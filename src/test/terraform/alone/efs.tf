resource "aws_efs_file_system" "elastic_max_io" {
  performance_mode = "maxIO"
  throughput_mode  = "elastic"
}

resource "aws_efs_file_system" "provisioned_without_rate" {
  throughput_mode = "provisioned"
}

resource "aws_efs_file_system" "key_without_encryption" {
  encrypted  = false
  kms_key_id = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

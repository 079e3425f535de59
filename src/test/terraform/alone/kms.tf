resource "aws_kms_key" "given" {
  multi_region = false
}

resource "aws_kms_replica_key" "of_a_single_region_key" {
  provider = aws.recovery

  primary_key_arn = aws_kms_key.given.arn
}

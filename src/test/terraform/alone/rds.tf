locals {
  database_arn = "arn:aws:rds:eu-south-1:123456789012:db:bank-ledger"
}

resource "aws_db_instance" "given" {
  identifier                  = "bank-ledger"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 20
  username                    = "tandem"
  manage_master_user_password = true
  backup_retention_period     = 0
  skip_final_snapshot         = true
}

resource "aws_db_instance" "replica_of_one_without_backups" {
  provider = aws.recovery

  identifier          = "bank-ledger"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.given.arn
  skip_final_snapshot = true
}

resource "aws_db_instance" "replica_with_managed_password" {
  provider = aws.recovery

  instance_class              = "db.r6g.large"
  replicate_source_db         = local.database_arn
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_db_instance" "key_of_another_region" {
  provider = aws.recovery

  instance_class      = "db.r6g.large"
  replicate_source_db = local.database_arn
  storage_encrypted   = true
  kms_key_id          = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  skip_final_snapshot = true
}

# Found out when it is deleted, which fails.
resource "aws_db_instance" "without_a_name_for_its_last_snapshot" {
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 20
  username                    = "tandem"
  manage_master_user_password = true
}

# state.json has it as a replica, whose user is its source's.
resource "aws_db_instance" "promoted_with_another_user" {
  engine              = "postgres"
  instance_class      = "db.r6g.large"
  allocated_storage   = 20
  username            = "ledger"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "secondary_with_credentials" {
  provider = aws.recovery

  cluster_identifier        = "bank-ledger-recovery"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = "bank-ledger"
  master_username           = "tandem"
  master_password           = sha256("ledger")
  skip_final_snapshot       = true
}

# Both have one name, and the global database tells its members apart by name.
resource "aws_rds_cluster" "given" {
  cluster_identifier        = "bank-ledger"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = "bank-ledger"
  master_username           = "tandem"
  master_password           = sha256("ledger")
  skip_final_snapshot       = true
}

resource "aws_rds_cluster" "secondary_called_like_its_primary" {
  provider = aws.recovery

  cluster_identifier            = aws_rds_cluster.given.cluster_identifier
  engine                        = "aurora-postgresql"
  global_cluster_identifier     = "bank-ledger"
  replication_source_identifier = aws_rds_cluster.given.arn
  skip_final_snapshot           = true
}

resource "aws_rds_cluster" "global_with_managed_password" {
  engine                      = "aurora-postgresql"
  global_cluster_identifier   = "bank-ledger"
  master_username             = "tandem"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

resource "aws_rds_cluster_instance" "burstable_in_a_global_database" {
  cluster_identifier = aws_rds_cluster.given.cluster_identifier
  engine             = "aurora-postgresql"
  instance_class     = "db.t2.small"
}

# Aurora adds a third, and from then on every plan would replace the cluster.
resource "aws_rds_cluster" "named_two_zones" {
  engine              = "aurora-postgresql"
  availability_zones  = ["eu-south-1a", "eu-south-1b"]
  master_username     = "tandem"
  master_password     = sha256("ledger")
  skip_final_snapshot = true
}

# state.json has it in three.
resource "aws_rds_cluster" "left_with_two_zones" {
  cluster_identifier  = "bank-books"
  engine              = "aurora-postgresql"
  availability_zones  = ["eu-south-1a", "eu-south-1b"]
  skip_final_snapshot = true
}

# state.json has it outside any global database.
resource "aws_rds_cluster" "joining_a_global_database" {
  cluster_identifier        = "bank-papers"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = "bank-ledger"
  skip_final_snapshot       = true
}

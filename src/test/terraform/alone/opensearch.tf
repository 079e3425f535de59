resource "aws_opensearch_domain" "engine_in_small_letters" {
  domain_name    = "products"
  engine_version = "opensearch_2.19"
}

resource "aws_opensearch_domain" "type_without_encryption" {
  domain_name = "products"

  cluster_config {
    instance_type = "t2.small.search"
  }

  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_opensearch_domain" "four_masters" {
  domain_name = "products"

  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 4
  }
}

resource "aws_opensearch_domain" "four_nodes_with_standby" {
  domain_name = "products"

  cluster_config {
    instance_count                = 4
    multi_az_with_standby_enabled = true
    zone_awareness_enabled        = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }
}

resource "aws_opensearch_domain" "one_subnet_for_three_zones" {
  domain_name = "products"

  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }

  vpc_options {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_opensearch_domain" "fine_grained_access_in_clear_text" {
  domain_name = "products"

  advanced_security_options {
    enabled = true

    master_user_options {
      master_user_arn = "arn:aws:iam::123456789012:role/master"
    }
  }
}

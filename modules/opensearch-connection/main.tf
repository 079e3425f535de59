data "aws_caller_identity" "follower" {
  provider = aws.follower
}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "follower" {
  provider = aws.follower
}

data "aws_caller_identity" "leader" {
  provider = aws.leader
}

data "aws_region" "leader" {
  provider = aws.leader
}

# Replication pulls, so the follower asks for the connection. DIRECT is the mode that replication goes over.
resource "aws_opensearch_outbound_connection" "this" {
  provider = aws.follower

  connection_alias = var.alias
  connection_mode  = "DIRECT"

  local_domain_info {
    owner_id    = data.aws_caller_identity.follower.account_id
    region      = element(split(".", data.aws_region.follower.endpoint), 1)
    domain_name = var.follower_domain_name
  }

  remote_domain_info {
    owner_id    = data.aws_caller_identity.leader.account_id
    region      = element(split(".", data.aws_region.leader.endpoint), 1)
    domain_name = var.leader_domain_name
  }
}

# The outbound connection could accept itself, but only asks its own region for the request, which is the leader's.
resource "aws_opensearch_inbound_connection_accepter" "this" {
  provider = aws.leader

  connection_id = aws_opensearch_outbound_connection.this.id
}

mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-monitoring" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 3 }
  }
  mock_resource "aws_eks_cluster" {
    defaults = {
      certificate_authority = [{ data = "Y2VydGlmaWNhdGU=" }]
      vpc_config            = { cluster_security_group_id = "sg-0cluster" }
    }
  }
}

variables {
  name               = "shop-monitoring"
  kubernetes_version = "1.31"
  subnet_ids         = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  nodes              = 2
  instance_type      = "t3.medium"
  kms_key_arn        = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  prometheus         = { namespace = "monitoring", service_account = "prometheus" }
  tags               = { System = "shop" }
}

run "is_private_encrypted_and_logged" {
  command = plan

  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_private_access && !aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.access_config[0].authentication_mode == "API"
    error_message = "The API must be inside the network, and access must be granted by entries."
  }
  assert {
    condition     = aws_eks_cluster.this.encryption_config[0].resources == toset(["secrets"]) && aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == var.kms_key_arn
    error_message = "Secrets must be encrypted by the key."
  }
  assert {
    condition     = length(aws_eks_cluster.this.enabled_cluster_log_types) == 5 && aws_cloudwatch_log_group.this.name == "/aws/eks/shop-monitoring/cluster" && aws_cloudwatch_log_group.this.kms_key_id == var.kms_key_arn
    error_message = "Every log must be kept, in the group that EKS writes to, encrypted by the key."
  }
  assert {
    condition     = output.connect == "aws eks update-kubeconfig --region eu-south-1 --name shop-monitoring" && output.security_group_id == "sg-0cluster"
    error_message = "The outputs must lead to the cluster."
  }
}

run "has_hardened_nodes_over_the_zones" {
  command = plan

  assert {
    condition     = aws_eks_node_group.this.scaling_config[0].desired_size == 2 && aws_eks_node_group.this.scaling_config[0].min_size == 2 && aws_eks_node_group.this.instance_types == tolist(["t3.medium"]) && aws_eks_node_group.this.subnet_ids == toset(["subnet-0a", "subnet-0b"]) && aws_eks_node_group.this.version == "1.31"
    error_message = "There must be as many nodes as asked for, in every zone, of the cluster's version."
  }
  assert {
    condition     = aws_launch_template.this.metadata_options[0].http_tokens == "required" && aws_launch_template.this.metadata_options[0].http_put_response_hop_limit == 1 && aws_launch_template.this.block_device_mappings[0].ebs[0].kms_key_id == var.kms_key_arn && aws_eks_node_group.this.ami_type == "AL2023_x86_64_STANDARD"
    error_message = "Pods must not reach the metadata of nodes, whose volumes are encrypted by the key."
  }
}

run "boots_graviton_from_its_own_image" {
  command = plan
  variables {
    instance_type = "m7gd.large"
  }
  assert {
    condition     = aws_eks_node_group.this.ami_type == "AL2023_ARM_64_STANDARD"
    error_message = "Nodes of Graviton must boot an image for ARM."
  }
}

run "gives_pods_rights_of_their_own" {
  command = plan

  assert {
    condition     = sort(concat(keys(aws_eks_addon.before_nodes), keys(aws_eks_addon.on_nodes))) == tolist(["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"])
    error_message = "The add-ons for network, names, volumes and identities must be there."
  }
  assert {
    condition     = aws_eks_pod_identity_association.prometheus.namespace == "monitoring" && aws_eks_pod_identity_association.prometheus.service_account == "prometheus" && jsondecode(aws_iam_role_policy.prometheus.policy).Statement[0].Action == ["ec2:DescribeAvailabilityZones", "ec2:DescribeInstances"]
    error_message = "Prometheus must find instances, and do nothing else."
  }
  assert {
    condition     = aws_eks_pod_identity_association.volumes.service_account == "ebs-csi-controller-sa" && jsondecode(aws_iam_role_policy.volumes.policy).Statement[1].Resource == var.kms_key_arn
    error_message = "The driver of volumes must be able to encrypt them."
  }
}

run "opens_what_is_named_and_nothing_else" {
  command = plan
  variables {
    public_access_cidrs = ["192.0.2.0/24"]
    administrators      = ["arn:aws:iam::123456789012:role/platform"]
    clients             = { jump = "sg-0jump" }
    scrapes             = { web = { security_group_id = "sg-0web", port = 9100 } }
  }
  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.vpc_config[0].public_access_cidrs == toset(["192.0.2.0/24"]) && aws_vpc_security_group_ingress_rule.clients["jump"].referenced_security_group_id == "sg-0jump" && aws_vpc_security_group_ingress_rule.clients["jump"].to_port == 443
    error_message = "The API must be open to the ranges and groups named."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.scrapes["web"].security_group_id == "sg-0web" && aws_vpc_security_group_ingress_rule.scrapes["web"].referenced_security_group_id == "sg-0cluster" && aws_vpc_security_group_ingress_rule.scrapes["web"].from_port == 9100 && aws_vpc_security_group_ingress_rule.scrapes["web"].to_port == 9100
    error_message = "The nodes must reach the port that is scraped."
  }
  assert {
    condition     = endswith(one(values(aws_eks_access_policy_association.administrators)).policy_arn, "/AmazonEKSClusterAdminPolicy") && one(keys(aws_eks_access_entry.administrators)) == "arn:aws:iam::123456789012:role/platform"
    error_message = "Administrators must administer."
  }
}

run "reject_name_that_no_role_can_carry" {
  command = plan
  variables {
    name = "a-cluster-with-a-name-of-thirty-nine-chars"
  }
  expect_failures = [var.name]
}

run "reject_patch_version" {
  command = plan
  variables {
    kubernetes_version = "1.31.4"
  }
  expect_failures = [var.kubernetes_version]
}

run "reject_single_zone" {
  command = plan
  variables {
    subnet_ids = { eus1-az1 = "subnet-0a" }
  }
  expect_failures = [var.subnet_ids]
}

run "reject_no_nodes" {
  command = plan
  variables {
    nodes = 0
  }
  expect_failures = [var.nodes]
}

run "reject_key_alias" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/shop"
  }
  expect_failures = [var.kms_key_arn]
}

run "reject_api_for_everyone" {
  command = plan
  variables {
    public_access_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.public_access_cidrs]
}

run "reject_administrator_by_name" {
  command = plan
  variables {
    administrators = ["platform"]
  }
  expect_failures = [var.administrators]
}

run "reject_port_out_of_range" {
  command = plan
  variables {
    scrapes = { web = { security_group_id = "sg-0web", port = 70000 } }
  }
  expect_failures = [var.scrapes]
}

# Readers are placed by zone name, which differs between accounts; callers know zones by their id.
data "aws_availability_zones" "this" {
  count = anytrue([for reader in var.readers : reader.zone_id != null]) ? 1 : 0

  filter {
    name   = "zone-id"
    values = keys(var.subnet_ids)
  }
}

locals {
  zone_names = merge([for zones in data.aws_availability_zones.this : zipmap(zones.zone_ids, zones.names)]...)
}

# Of a replica in its own region RDS takes subnets, key, database and users from the source, and refuses to be told. It is
# born with the version and the size of its source, and follows them when they change.
resource "aws_db_instance" "reader" {
  #checkov:skip=CKV_AWS_133:A reader is a copy. Backups are taken of its source.
  #checkov:skip=CKV_AWS_157:A reader that fails is covered by the other readers and by its source.
  #checkov:skip=CKV_AWS_211:RDS takes the certificate authority that the account has as its default, unless var.certificate_authority names one.
  #checkov:skip=CKV_AWS_226:On, unless the caller names an exact version: an automatic upgrade would make the next plan differ.
  for_each = var.readers

  identifier          = "${var.name}-${each.key}"
  instance_class      = coalesce(each.value.instance_class, var.instance_class)
  replicate_source_db = aws_db_instance.this.identifier
  availability_zone   = each.value.zone_id == null ? null : local.zone_names[each.value.zone_id]

  engine_version        = var.engine_version
  allocated_storage     = var.storage.size_gb
  max_allocated_storage = var.storage.max_size_gb
  storage_type          = var.storage.type
  iops                  = var.storage.iops
  storage_throughput    = var.storage.throughput
  storage_encrypted     = true

  vpc_security_group_ids = [aws_security_group.this.id]
  port                   = local.port
  publicly_accessible    = false
  ca_cert_identifier     = var.certificate_authority
  parameter_group_name   = aws_db_parameter_group.this.name
  option_group_name      = one(aws_db_option_group.this[*].name)

  backup_retention_period = 0
  maintenance_window      = var.reader_maintenance_window
  copy_tags_to_snapshot   = true
  deletion_protection     = var.deletion_protection
  skip_final_snapshot     = true

  iam_database_authentication_enabled = local.traits.iam ? true : null
  auto_minor_version_upgrade          = !local.exact_version
  allow_major_version_upgrade         = var.allow_major_version_upgrade ? true : null
  apply_immediately                   = var.apply_immediately

  monitoring_interval             = var.monitoring_interval_seconds
  monitoring_role_arn             = var.monitoring_interval_seconds == 0 ? null : aws_iam_role.monitoring[0].arn
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? var.kms_key_arn : null
  enabled_cloudwatch_logs_exports = local.log_exports

  tags = var.tags

  depends_on = [aws_cloudwatch_log_group.reader, aws_iam_role_policy_attachment.monitoring]
}

resource "aws_cloudwatch_log_group" "reader" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  for_each = merge([for key in keys(var.readers) : { for log in local.log_exports : "${key}/${log}" => log }]...)

  name              = "/aws/rds/instance/${var.name}-${each.key}"
  kms_key_id        = var.kms_key_arn
  retention_in_days = var.log_retention_days
  skip_destroy      = true
  tags              = var.tags
}

locals {
  logs = {
    application = "ES_APPLICATION_LOGS"
    audit       = "AUDIT_LOGS"
    index-slow  = "INDEX_SLOW_LOGS"
    search-slow = "SEARCH_SLOW_LOGS"
  }
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  for_each = local.logs

  name              = "/aws/opensearch/domains/${var.name}/${each.key}"
  kms_key_id        = var.kms_key_arn
  retention_in_days = var.log_retention_days
  skip_destroy      = true
  tags              = var.tags
}

# OpenSearch Service writes by a policy of the log groups, not by a role. The conditions keep domains of other accounts
# from writing here in its name.
resource "aws_cloudwatch_log_resource_policy" "this" {
  policy_name = "${var.name}-search"

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DomainWrites"
      Effect    = "Allow"
      Principal = { Service = "es.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:PutLogEventsBatch"]
      Resource  = [for group in values(aws_cloudwatch_log_group.this) : "${group.arn}:*"]
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = local.domain_arn }
      }
    }]
  })
}

# S3 refuses to move objects on or after the day on which it deletes them.
resource "aws_s3_bucket_lifecycle_configuration" "moved_after_it_is_deleted" {
  bucket = "shop-papers"

  rule {
    id     = "papers"
    status = "Enabled"

    filter {}

    expiration {
      days = 30
    }

    transition {
      days          = 90
      storage_class = "STANDARD_IA"
    }
  }
}

locals {
  # What each usage of a key is possible with: AWS KMS Developer Guide, "Key type reference".
  specs = {
    ENCRYPT_DECRYPT     = ["SYMMETRIC_DEFAULT", "RSA_2048", "RSA_3072", "RSA_4096"]
    GENERATE_VERIFY_MAC = ["HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"]
    KEY_AGREEMENT       = ["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521"]
    SIGN_VERIFY = [
      "ECC_NIST_P256",
      "ECC_NIST_P384",
      "ECC_NIST_P521",
      "ECC_SECG_P256K1",
      "RSA_2048",
      "RSA_3072",
      "RSA_4096",
    ]
  }

  # A usage that no key has is var.key_usage's own error, so it finds nothing here instead of failing a second time.
  possible_specs = lookup(local.specs, var.key_usage, [])

  encrypting = {
    symmetric  = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey*", "ReEncrypt*"]
    asymmetric = ["Decrypt", "DescribeKey", "Encrypt", "GetPublicKey", "ReEncrypt*"]
  }

  # What whoever may use the key may do with it, as the usage allows.
  uses = {
    ENCRYPT_DECRYPT     = local.encrypting[local.symmetric ? "symmetric" : "asymmetric"]
    GENERATE_VERIFY_MAC = ["DescribeKey", "GenerateMac", "VerifyMac"]
    KEY_AGREEMENT       = ["DeriveSharedSecret", "DescribeKey", "GetPublicKey"]
    SIGN_VERIFY         = ["DescribeKey", "GetPublicKey", "Sign", "Verify"]
  }

  use = [for operation in lookup(local.uses, var.key_usage, []) : "kms:${operation}"]

  # The same as a grant has to spell it, which knows no wildcards, and what every grant may hold.
  spelled = {
    "GenerateDataKey*" = [
      "GenerateDataKey",
      "GenerateDataKeyPair",
      "GenerateDataKeyPairWithoutPlaintext",
      "GenerateDataKeyWithoutPlaintext",
    ]
    "ReEncrypt*" = ["ReEncryptFrom", "ReEncryptTo"]
  }

  grantable = concat(["CreateGrant", "RetireGrant"], flatten([
    for operation in lookup(local.uses, var.key_usage, []) : lookup(local.spelled, operation, [operation])
  ]))
}

package dev.tandem.independence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.independence.Need.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module needs, read from its blocks: which service, in which region, and whose control plane. */
class ModuleNeedsTest {

    @Test
    void readsTheRegionThatABlockNamesItself() {
        var shop = Shop.calling("resource \"aws_sns_topic\" \"it\" {\n  region = \"eu-south-1\"\n}\n");
        assertThat(shop.rules()).containsExactly("recovery/asks-its-own-region");
        assertThat(shop.needs(Kind.RESOURCES)).containsExactly("sns in eu-south-1");
    }

    @Test
    void readsTheRegionThatALookupNamesItself() {
        var shop = Shop.calling("data \"aws_kms_key\" \"it\" {\n  region = \"eu-south-1\"\n}\n");
        assertThat(shop.rules()).containsExactly("recovery/asks-its-own-region");
        assertThat(shop.needs(Kind.LOOKUP)).containsExactly("aws_kms_key in eu-south-1");
    }

    @Test
    void cannotTellTheRegionOfAnExpression() {
        var shop = Shop.calling("resource \"aws_sns_topic\" \"it\" {\n  region = var.region\n}\n");
        assertThat(shop.rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void takesTheRegionOfItsProviderWhereABlockNamesNone() {
        assertThat(Shop.calling("resource \"aws_sns_topic\" \"it\" {\n}\n").needs(Kind.RESOURCES))
                .containsExactly("sns in eu-central-1");
    }

    @Test
    void doesNotTakeTheRegionOfANestedBlockForItsOwn() {
        var shop = Shop.calling("resource \"aws_sns_topic\" \"it\" {\n  copy {\n    region = \"eu-south-1\"\n  }\n}\n");
        assertThat(shop.needs(Kind.RESOURCES)).containsExactly("sns in eu-central-1");
    }

    @Test
    void followsAModuleThatAModuleCalls() {
        var outer = "module \"inner\" {\n  source = \"../inner\"\n}\n";
        var inner = "resource \"aws_sqs_queue\" \"it\" {\n  region = \"eu-south-1\"\n}\n";
        var shop = Shop.calling(outer).module("inner", inner);
        assertThat(shop.needs(Kind.MODULE)).containsExactly("it in this folder", "inner in this folder");
        assertThat(shop.proof().findings().get(0).evidence())
                .containsExactly("shop-recovery -> module.it -> module.inner -> aws_sqs_queue.it -> provider aws"
                        + " -> eu-south-1");
    }

    @Test
    void cannotTellOfAModuleFromElsewhere() {
        var outer = "module \"inner\" {\n  source = \"git::https://example.com/inner\"\n}\n";
        assertThat(Shop.calling(outer).rules()).containsExactly("recovery/modules-are-at-hand");
    }

    @Test
    void cannotTellOfAProviderThatNobodyHandedOn() {
        var outer = "module \"inner\" {\n  source = \"../inner\"\n  providers = {\n    aws = aws.other\n  }\n}\n";
        var inner = "resource \"aws_sqs_queue\" \"it\" {\n}\n";
        assertThat(Shop.calling(outer).module("inner", inner).rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void readsAModuleInsideOfTheModulesFolder() {
        var outer = "module \"inner\" {\n  source = \"./parts/inner\"\n}\n";
        var inner = "resource \"aws_sqs_queue\" \"it\" {\n  region = \"eu-south-1\"\n}\n";
        assertThat(Shop.calling(outer).module("it/parts/inner", inner).needs(Kind.RESOURCES))
                .containsExactly("sqs in eu-south-1");
    }

    /** Whatever the stack hands to the module, this goes where it says. */
    @Test
    void needsWhatAProviderInsideOfItNeeds() {
        var shop = Shop.calling("provider \"aws\" {\n  region = \"eu-south-1\"\n}\n");
        assertThat(shop.needs(Kind.PROVIDER)).contains("aws inside of module it in eu-south-1");
        assertThat(shop.rules()).containsExactly("recovery/asks-its-own-region");
    }

    @Test
    void needsTheStateThatItReads() {
        var state = """
                data "terraform_remote_state" "other" {
                  backend = "s3"

                  config = {
                    bucket = "theirs"
                    key    = "a"
                    region = "eu-south-1"
                  }
                }
                """;
        assertThat(Shop.calling(state).needs(Kind.STATE)).contains("theirs in eu-south-1");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:kms:eu-south-1:123456789012:key/a, recovery/uses-its-own-things",
        "arn:aws:sns:eu-south-1:123456789012:news, recovery/can-be-shown",
        "eu-south-1a, recovery/can-be-shown"
    })
    void seesThePrimaryRegionInItsExpressions(String literal, String rule) {
        var shop =
                Shop.calling("resource \"aws_sqs_queue\" \"it\" {\n  about {\n    it = \"" + literal + "\"\n  }\n}\n");
        assertThat(shop.rules()).containsExactly(rule);
    }

    @Test
    void seesThePrimaryRegionInsideOfAModuleThatItCalls() {
        var inner =
                "resource \"aws_sqs_queue\" \"it\" {\n  kms_key = \"arn:aws:kms:eu-south-1:123456789012:key/a\"\n}\n";
        var shop =
                Shop.calling("module \"inner\" {\n  source = \"./inner\"\n}\n").module("it/inner", inner);
        assertThat(shop.rules()).containsExactly("recovery/uses-its-own-things");
        assertThat(shop.proof().findings().get(0).evidence())
                .containsExactly(
                        "shop-recovery -> module.it -> module.inner -> aws_sqs_queue.it -> kms_key -> eu-south-1");
    }

    /** That it stands in a key does not make a topic of use by itself. */
    @Test
    void takesNoNameForAKeyBecauseABlockIsOne() {
        var key = "resource \"aws_kms_key\" \"it\" {\n  policy = \"arn:aws:sns:eu-south-1:123456789012:news\"\n}\n";
        assertThat(Shop.calling(key).rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void cannotTellTheRegionOfAnImage() {
        var instance = "resource \"aws_instance\" \"it\" {\n  ami = \"ami-0123456789abcdef0\"\n}\n";
        assertThat(Shop.calling(instance).rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void cannotTellOfWhatIsNotAskedOfAws() {
        assertThat(Shop.calling("data \"http\" \"it\" {\n  url = \"https://example.com\"\n}\n")
                        .rules())
                .containsExactly("recovery/can-be-shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws_arn",
                "aws_default_tags",
                "aws_iam_policy_document",
                "aws_partition",
                "aws_region",
                "aws_service_principal",
                "archive_file"
            })
    void needsNobodyForWhatIsAnsweredOnThisMachine(String type) {
        assertThat(Shop.calling("data \"" + type + "\" \"it\" {\n}\n").needs(Kind.LOOKUP))
                .isEmpty();
    }

    @Test
    void needsTheRegionForWhatIsLookedUpThere() {
        assertThat(Shop.calling("data \"aws_caller_identity\" \"it\" {\n}\n").needs(Kind.LOOKUP))
                .containsExactly("aws_caller_identity in eu-central-1");
    }

    @ParameterizedTest
    @CsvSource({
        "aws_iam_role, iam in us-east-1",
        "aws_route53_record, route53 in us-east-1",
        "aws_cloudfront_distribution, cloudfront in us-east-1",
        "aws_account_region, account in us-east-1",
        "aws_globalaccelerator_accelerator, globalaccelerator in us-west-2",
        "aws_route53recoverycontrolconfig_cluster, route53-recovery-control-config in us-west-2",
        "aws_s3_bucket, s3 in us-east-1",
        "aws_lb, route53 in us-east-1",
        "aws_alb, route53 in us-east-1",
        "aws_elb, route53 in us-east-1",
        "aws_api_gateway_rest_api, route53 in us-east-1",
        "aws_apigatewayv2_api, route53 in us-east-1"
    })
    void takesOrdersWhereTheControlPlaneIs(String type, String orders) {
        assertThat(Shop.calling("resource \"" + type + "\" \"it\" {\n}\n").needs(Kind.ORDERS))
                .containsExactly(orders);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aws_s3_object", "aws_s3_bucket_object", "aws_instance", "aws_db_instance", "aws_sqs_queue"})
    void takesOrdersInItsOwnRegionOtherwise(String type) {
        assertThat(Shop.calling("resource \"" + type + "\" \"it\" {\n}\n").needs(Kind.ORDERS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws_s3_object, s3-objects",
        "aws_s3_bucket, s3",
        "aws_db_instance, rds",
        "aws_vpc, ec2",
        "aws_security_group, ec2",
        "aws_launch_template, ec2",
        "aws_lb_listener, elasticloadbalancing",
        "aws_sesv2_email_identity, ses"
    })
    void asksTheServiceThatATypeBelongsTo(String type, String service) {
        assertThat(Shop.calling("resource \"" + type + "\" \"it\" {\n}\n").needs(Kind.RESOURCES))
                .containsExactly(service + " in eu-central-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws_iam_role", "aws_route53_record", "aws_cloudfront_distribution"})
    void placesNoResourceInARegionThatBelongsToNone(String type) {
        assertThat(Shop.calling("resource \"" + type + "\" \"it\" {\n}\n").needs(Kind.RESOURCES))
                .isEmpty();
    }
}

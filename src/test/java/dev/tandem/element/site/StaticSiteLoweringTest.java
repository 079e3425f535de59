package dev.tandem.element.site;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.lowering.Lowering;
import org.junit.jupiter.api.Test;

/** What a static site becomes: two buckets where both regions are spanned, a distribution where neither is asked. */
class StaticSiteLoweringTest {

    @Test
    void itsBucketsAreMadeTogether() {
        var buckets = document("coupling", staticSite("web")).at("/module/web_buckets");
        assertThat(buckets.get("source").asText()).endsWith("modules/site-buckets");
        assertThat(buckets.get("name").asText()).isEqualTo("bank-web");
        assertThat(buckets.get("providers").toString())
                .isEqualTo("{\"aws.primary\":\"aws.primary\",\"aws.recovery\":\"aws.recovery\"}");
    }

    @Test
    void itsDistributionKnowsTheBucketsByTheirNames() {
        var global = document("global", staticSite("web"));
        var site = global.at("/module/web");
        assertThat(site.at("/primary/bucket").asText())
                .isEqualTo("bank-web-eu-south-1-${data.aws_caller_identity.current.account_id}");
        assertThat(site.at("/recovery/region").asText()).isEqualTo("eu-central-1");
        assertThat(site.at("/index_document").asText()).isEqualTo("index.html");
        assertThat(site.has("domain")).isFalse();
        assertThat(global.get("data").toString()).doesNotContain("terraform_remote_state");
    }

    @Test
    void theRegionalStacksKnowNothingOfIt() {
        assertThat(document("primary", staticSite("web")).toString()).doesNotContain("web");
        assertThat(document("recovery", staticSite("web")).toString()).doesNotContain("web");
    }

    @Test
    void whoPublishesFindsEverythingAmongTheOutputs() {
        assertThat(document("coupling", staticSite("web")).get("output").fieldNames())
                .toIterable()
                .contains("web_primary_bucket", "web_recovery_bucket");
        assertThat(document("global", staticSite("web")).get("output").fieldNames())
                .toIterable()
                .contains("web_domain_name", "web_hosted_zone_id", "web_distribution_id");
    }

    @Test
    void answersToItsOwnNameAndShowsItsOwnPages() {
        var web = staticSite("web")
                .indexDocument("start.html")
                .errorDocument("missing.html")
                .domain("www.example.com", variable("web_certificate"));
        var site = document("global", web).at("/module/web");
        assertThat(site.get("index_document").asText()).isEqualTo("start.html");
        assertThat(site.get("error_document").asText()).isEqualTo("missing.html");
        assertThat(site.at("/domain/name").asText()).isEqualTo("www.example.com");
        assertThat(site.at("/domain/certificate_arn").asText()).isEqualTo("${var.web_certificate}");
    }

    private static JsonNode document(String stack, StaticSite site) {
        var topology = topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .entry(site)
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(one -> one.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Emulator;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers from 6.23 on call S3 Control at a host name that begins with the account: it is reached through the proxy. */
class BorderEmulatorTest {

    private static final String REGION = "eu-south-1";
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=mock_access_key/20260101/" + REGION
            + "/s3/aws4_request, SignedHeaders=host, Signature=0";
    private static final String CREATION = """
            <CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
              <LocationConstraint>eu-south-1</LocationConstraint>
            </CreateBucketConfiguration>""";
    private static final String TAGS = """
            <TagResourceRequest xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/">
              <Tags><Tag><Key>owner</Key><Value>platform</Value></Tag></Tags>
            </TagResourceRequest>""";

    private Emulator emulator;
    private Border border;

    @BeforeEach
    void start() {
        emulator = Emulator.orSkip();
        border = Border.before(emulator);
    }

    @AfterEach
    void stop() {
        if (emulator != null) {
            border.close();
            emulator.close();
        }
    }

    @Test
    void reachesTagsOfBucketsByTheAccountsHostName() throws IOException {
        assertThat(send(Proxy.NO_PROXY, "PUT", border.endpoint() + "/documents", CREATION))
                .startsWith("200");
        assertThat(send(proxy(), "POST", tagsAddress(), TAGS)).startsWith("20");
        assertThat(send(proxy(), "GET", tagsAddress(), ""))
                .startsWith("200")
                .contains("<Key>owner</Key>", "<Value>platform</Value>");
        assertThat(border.requests()).containsExactlyEntriesOf(Map.of(REGION, 3));
    }

    @Test
    void refusesThemWhileTheirRegionIsUnreachable() throws IOException {
        border.startOutage(REGION);
        assertThat(send(proxy(), "GET", tagsAddress(), "")).startsWith("503");
    }

    private String tagsAddress() {
        return "http://123456789012." + border.endpoint().getAuthority()
                + "/v20180820/tags/arn%3Aaws%3As3%3A%3A%3Adocuments";
    }

    private Proxy proxy() {
        var proxy = URI.create(border.environment().getOrDefault("HTTP_PROXY", ""));
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort()));
    }

    /** Status and body. The JDK's newer client refuses such a host name before it asks the proxy. */
    private static String send(Proxy proxy, String method, String address, String body) throws IOException {
        var connection = (HttpURLConnection) new URL(address).openConnection(proxy);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", SIGNED);
        connection.setRequestProperty("Content-Type", "application/xml");
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        var status = connection.getResponseCode();
        try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

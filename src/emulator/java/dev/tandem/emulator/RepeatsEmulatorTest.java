package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Emulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** An order whose answer was lost is sent again by the SDK: it is not obeyed twice, and not refused either. */
class RepeatsEmulatorTest {

    private static final String ORDER = "Action=CreateKeyPair&Version=2016-11-15&KeyName=operators";

    @Test
    void theSameOrderHasTheSameAnswer() throws IOException, InterruptedException {
        try (var emulator = Emulator.orSkip()) {
            var first = send(emulator, "3f0e9f5c-0b4b-4e53-8f5c-6f7c4a5d1a01");
            var again = send(emulator, "3f0e9f5c-0b4b-4e53-8f5c-6f7c4a5d1a01");
            var another = send(emulator, "3f0e9f5c-0b4b-4e53-8f5c-6f7c4a5d1a02");

            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(another.statusCode()).isEqualTo(400);
            assertThat(another.body()).contains("InvalidKeyPair.Duplicate");
        }
    }

    private static HttpResponse<String> send(Emulator emulator, String invocation)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(emulator.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=mock_access_key/20260101/eu-south-1/ec2/aws4_request")
                .header("amz-sdk-invocation-id", invocation)
                .POST(BodyPublishers.ofString(ORDER))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

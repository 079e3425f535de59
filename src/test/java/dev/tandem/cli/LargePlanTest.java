package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of 50 MiB is reviewed in 1 GiB of heap; it takes about two seconds on a machine that does nothing else. */
class LargePlanTest {

    private static final int OBJECTS = 13_000;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void isReviewedInOneGibibyte() throws IOException {
        var plan = write(folder.resolve("large.json"));
        assertThat(Files.size(plan)).isGreaterThan(50 * MEBIBYTE);
        var result = Command.run(
                Path.of("."),
                Map.of("JAVA_TOOL_OPTIONS", ""),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "review",
                        plan.toString()));
        assertThat(result.exit()).as(result.output()).isEqualTo(Exit.FINDINGS);
        assertThat(result.output()).contains("1 error in 1 plan.");
    }

    /** Where objects stand four times, as Terraform writes them: changed, planned, prior and configured. */
    static Path write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"format_version\":\"1.2\",\"complete\":true,\"errored\":false,");
            out.write("\"planned_values\":{\"root_module\":{\"resources\":[");
            each(out, "{\"address\":\"aws_sqs_queue.q[%1$d]\",\"values\":%2$s}");
            out.write("]}},\"resource_changes\":[{\"address\":\"aws_db_instance.orders\",\"type\":\"aws_db_instance\","
                    + "\"name\":\"orders\",\"change\":{\"actions\":[\"delete\"],\"before\":{},\"after\":null}},");
            each(
                    out,
                    "{\"address\":\"aws_sqs_queue.q[%1$d]\",\"mode\":\"managed\",\"type\":\"aws_sqs_queue\",\"name\":\"q\","
                            + "\"index\":%1$d,\"change\":{\"actions\":[\"no-op\"],\"before\":%2$s,\"after\":%2$s,"
                            + "\"after_unknown\":{},\"before_sensitive\":{},\"after_sensitive\":{}}}");
            out.write("],\"prior_state\":{\"values\":{\"root_module\":{\"resources\":[");
            each(out, "{\"address\":\"aws_sqs_queue.q[%1$d]\",\"values\":%2$s}");
            out.write("]}}}}");
        }
        return file;
    }

    private static void each(BufferedWriter out, String form) throws IOException {
        for (var i = 0; i < OBJECTS; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(String.format(form, i, values(i)));
        }
    }

    private static String values(int i) {
        return "{\"name\":\"queue-" + i + "\",\"fifo_queue\":false,\"delay_seconds\":" + i % 900
                + ",\"max_message_size\":262144,\"message_retention_seconds\":345600,\"policy\":\"" + "p".repeat(500)
                + "\",\"tags\":{\"Environment\":\"production\",\"Owner\":\"platform\",\"Index\":\"" + i
                + "\"},\"redrive_policy\":\"" + "r".repeat(150) + "\",\"kms_data_key_reuse_period_seconds\":300,"
                + "\"receive_wait_time_seconds\":20,\"visibility_timeout_seconds\":30,\"sqs_managed_sse_enabled\":true}";
    }
}

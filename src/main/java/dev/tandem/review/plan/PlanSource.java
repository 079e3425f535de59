package dev.tandem.review.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a plan as JSON tokens: in UTF-8 or, as PowerShell writes it, in UTF-16, and with the text around it that
 * the wrapper of setup-terraform adds.
 */
final class PlanSource {

    private static final JsonFactory JSON = JsonMapper.builder()
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build()
            .getFactory();

    private static final int BUFFER = 1 << 16;

    private PlanSource() {}

    /** A parser that stands before the first brace; at the end if there is none. */
    static JsonParser open(InputStream plan) throws IOException {
        var bytes = new BufferedInputStream(plan, BUFFER);
        var charset = charset(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            skipToBrace(bytes);
            return JSON.createParser(bytes);
        }
        var text = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
        skipToBrace(text);
        return JSON.createParser(text);
    }

    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static void skipToBrace(InputStream bytes) throws IOException {
        int next;
        do {
            bytes.mark(1);
            next = bytes.read();
        } while (next >= 0 && next != '{');
        if (next == '{') {
            bytes.reset();
        }
    }

    private static void skipToBrace(BufferedReader text) throws IOException {
        int next;
        do {
            text.mark(1);
            next = text.read();
        } while (next >= 0 && next != '{');
        if (next == '{') {
            text.reset();
        }
    }
}

package dev.tandem.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tandem.diagnostics.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Writes values for programs: keys in order, two spaces, times in seconds, {@code null} for what there is not. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new InSeconds())
                    .addSerializer(Severity.class, new AsWord())
                    .addSerializer(Optional.class, new OrNull()))
            .build();

    private Json() {}

    /** The text of a value, with a line feed at its end. */
    static String text(Object value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON.", e);
        }
    }

    private static final class InSeconds extends JsonSerializer<Duration> {
        @Override
        public void serialize(Duration time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(time.toSeconds());
        }
    }

    private static final class AsWord extends JsonSerializer<Severity> {
        @Override
        public void serialize(Severity severity, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(severity.word());
        }
    }

    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    private static final class OrNull extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isEmpty()) {
                json.writeNull();
                return;
            }
            json.writePOJO(value.get());
        }
    }
}

package dev.tandem.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.tandem.darkness.DarkProof;
import dev.tandem.resilience.proof.Proof;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been proved, for programs: the same facts as in the text, times in seconds, keys in order. */
public final class ProofJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new InSeconds())
                    .addSerializer(Optional.class, new OrNull()))
            .build();

    private ProofJson() {}

    /** The proofs of several topologies, and of what they were compiled to. */
    public static String of(List<Proof> proofs, List<DarkProof> dark) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer)
                            .writeValueAsString(new TreeMap<>(Map.of(
                                    "proofs",
                                    proofs,
                                    "inTheDark",
                                    dark.stream().map(ProofJson::plain).toList())))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proof cannot be written as JSON.", e);
        }
    }

    private static Map<String, Object> plain(DarkProof proof) {
        return new TreeMap<>(Map.of(
                "topology", proof.topology(),
                "primary", proof.primary().id(),
                "holds", proof.holds(),
                "needs", proof.byPlace(),
                "onlyNamed", proof.onlyNamed()));
    }

    private static final class InSeconds extends JsonSerializer<Duration> {
        @Override
        public void serialize(Duration time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(time.toSeconds());
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

package dev.tandem.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file that stands beside the source of a class. */
public final class AdjacentFile {

    private AdjacentFile() {}

    /**
     * The text of the file, its lines ending in line feeds, so that a checkout on Windows compiles to the same bytes.
     *
     * @throws InvalidDefinitionException if there is no such file, or if it is not text
     */
    public static String text(Class<?> type, String name) {
        InvalidDefinitionException.given(type, "class");
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(name, "name of the file").isBlank()
                        && !name.startsWith("/")
                        && !name.contains(".."),
                "\"" + name + "\" is not a file beside " + type.getSimpleName()
                        + ".java: give a name such as \"bootstrap.sh\", or one in a folder below it.");
        try (var file = type.getResourceAsStream(name)) {
            if (file == null) {
                throw new InvalidDefinitionException("There is no file " + name + " beside " + type.getSimpleName()
                        + ".java: put it there, or correct the name.");
            }
            return read(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name, InputStream file) throws IOException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.readAllBytes()));
            return text.toString().replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new InvalidDefinitionException("The file " + name + " is not text in UTF-8: save it as such.");
        }
    }
}

package dev.tandem.review.plan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads plans. Only what conditions ask is kept: the values of the prior and the planned state are skipped. */
public final class PlanReader {

    private static final String REMEDY = ": write it again with terraform show -json PLANFILE.";

    private final String stack;
    private final String file;

    private PlanReader(String stack, String file) {
        this.stack = stack;
        this.file = file;
    }

    /**
     * A plan as {@code terraform show -json} or {@code tofu show -json} prints it.
     *
     * @param stack the name that reports give it
     * @param file the file it comes from, as the user named it
     * @param bytes the content, which is read but not closed
     * @throws UnreadablePlanException if it is no plan
     * @throws IOException if the content cannot be read
     */
    public static Plan read(String stack, String file, InputStream bytes) throws UnreadablePlanException, IOException {
        return new PlanReader(stack, file).read(bytes);
    }

    private Plan read(InputStream bytes) throws UnreadablePlanException, IOException {
        try (var digest = new DigestedStream(bytes);
                var json = PlanSource.open(digest)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadablePlanException(file + " holds no JSON object" + REMEDY);
            }
            var content = content(json);
            digest.transferTo(OutputStream.nullOutputStream());
            return content.plan(stack, file, digest.sha256());
        } catch (JsonEOFException e) {
            throw new UnreadablePlanException(file + " ends too early, at line " + line(e) + REMEDY);
        } catch (StreamConstraintsException e) {
            throw new UnreadablePlanException(
                    file + " is nested too deeply or holds a value too long to be a plan, at line " + line(e) + REMEDY);
        } catch (JacksonException e) {
            throw new UnreadablePlanException(file + " is not valid JSON at line " + line(e) + REMEDY);
        } catch (CharConversionException e) {
            throw new UnreadablePlanException(file + " is neither UTF-8 nor UTF-16" + REMEDY);
        } catch (WrongShapeException e) {
            throw new UnreadablePlanException(file + " is no plan: " + e.getMessage() + REMEDY);
        }
    }

    private static PlanContent content(JsonParser json) throws IOException {
        var content = new PlanContent();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            content.read(name, json);
        }
        if (json.currentToken() == null) {
            throw new JsonEOFException(json, JsonToken.NOT_AVAILABLE, "truncated");
        }
        return content;
    }

    /** Never the message of the parser, which quotes the content. */
    private static int line(JacksonException fault) {
        return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
    }
}

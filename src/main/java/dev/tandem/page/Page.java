package dev.tandem.page;

import dev.tandem.diagram.SvgWriter;
import dev.tandem.report.ComparisonOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page about one or more systems: a single file that asks nobody for anything, which its content security policy states
 * by the hashes of its own style and script.
 */
public final class Page {

    private static final String STYLE = SvgWriter.style() + resource("page.css");
    private static final String SCRIPT = scripts("formula.js", "reasons.js", "selection.js", "page.js");

    private Page() {}

    /** The style of pages. */
    static String style() {
        return STYLE;
    }

    /**
     * The page about systems that were proved up to an order.
     *
     * @param changed what is different since another version, if they were compared with one
     */
    public static String of(List<PagedSystem> systems, int order, Optional<ComparisonOutline> changed) {
        var title = "Failures of " + systems.stream().map(PagedSystem::name).collect(Collectors.joining(", "));
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(STYLE)
                + "'; script-src '" + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + Html.text(title) + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n"
                + "<svg class=\"hatch\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"7\" height=\"7\""
                + " patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\"/><path d=\"M0 7 7 0\"/></pattern></defs></svg>\n"
                + "<main>\n<h1>See what fails</h1>\n<p>What each failure does, who takes over, how long it takes, what is"
                + " lost, and what to do. Everything is computed by <code>tandem prove</code> from the topology.</p>\n"
                + changed.map(ChangedSection::of).orElse("")
                + contents(systems)
                + systems.stream().map(SystemSection::of).collect(Collectors.joining())
                + "<h2 id=\"outside\">Outside of this model</h2>\n<p>"
                + systems.stream()
                        .limit(1)
                        .map(system ->
                                Html.text(String.join("; ", system.proof().outside())) + ".")
                        .collect(Collectors.joining())
                + "</p>\n</main>\n<script type=\"application/json\" id=\"data\">" + PageData.of(title, order, systems)
                + "</script>\n<script>" + SCRIPT + "</script>\n</body>\n</html>\n";
    }

    private static String contents(List<PagedSystem> systems) {
        return systems.size() < 2
                ? ""
                : "<nav aria-label=\"Systems\"><ul>"
                        + systems.stream()
                                .map(system -> "<li><a href=\"#system-" + system.name() + "\">"
                                        + Html.text(system.name()) + "</a></li>")
                                .collect(Collectors.joining())
                        + "</ul></nav>\n";
    }

    /** What stands for a style or a script in a content security policy. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String scripts(String... names) {
        return Stream.of(names).map(Page::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (var stream = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

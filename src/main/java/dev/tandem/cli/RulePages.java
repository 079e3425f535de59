package dev.tandem.cli;

import dev.tandem.compiler.Analysis;
import dev.tandem.report.RuleDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages that explain the rules, on the class path. */
final class RulePages {

    private RulePages() {}

    /** The page of a rule, as it is written in Markdown. */
    static Optional<String> of(String rule) {
        try (var page = RulePages.class.getResourceAsStream("/rules/" + rule + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every rule, as reports explain it. */
    static List<RuleDescriptor> descriptors() {
        return Analysis.rules().stream()
                .map(id -> new RuleDescriptor(id, title(id), asks(id), of(id).orElse(id)))
                .toList();
    }

    /** The title of a rule: the first heading of its page, or its id where it has no page. */
    static String title(String rule) {
        return of(rule).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(heading -> heading.substring(2).strip())
                .orElse(rule);
    }

    /** The first sentence under the heading "Asks". */
    static String asks(String rule) {
        var page = of(rule).orElse("");
        var asks = page.substring(Math.max(page.indexOf("## Asks"), 0))
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank());
        var paragraph =
                asks.takeWhile(line -> !line.startsWith("#")).reduce("", (all, line) -> (all + " " + line).strip());
        var end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }
}

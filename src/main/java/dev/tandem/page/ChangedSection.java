package dev.tandem.page;

import dev.tandem.report.ComparisonOutline;
import java.util.stream.Collectors;

/** What is different since another version, in front of the systems as they are now. */
final class ChangedSection {

    private ChangedSection() {}

    static String of(ComparisonOutline outline) {
        return "<section aria-labelledby=\"changed\">\n<h2 id=\"changed\">What changed since "
                + Html.text(outline.base())
                + "</h2>\n<p><strong>" + Html.text(outline.verdict()) + "</strong></p>\n"
                + outline.parts().stream().map(ChangedSection::of).collect(Collectors.joining())
                + "<p>The rest of this page is about the version after the change.</p>\n</section>\n";
    }

    private static String of(ComparisonOutline.Part part) {
        return "<h3>" + Html.text(part.title()) + "</h3>\n"
                + part.sentences().stream()
                        .map(sentence -> "<p>" + Html.text(sentence) + "</p>\n")
                        .collect(Collectors.joining())
                + part.groups().stream().map(ChangedSection::of).collect(Collectors.joining());
    }

    private static String of(ComparisonOutline.Group group) {
        return "<p>" + Html.text(group.title()) + ":</p>\n<ul>\n"
                + group.lines().stream()
                        .map(line -> "<li>" + Html.text(line) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }
}

package dev.tandem.report;

import dev.tandem.independence.IndependenceProof;
import java.util.List;
import java.util.Locale;

/** What recovering without the primary region needs, by the place where it is, as a person reads it. */
record IndependenceReport(Palette palette) {

    String of(IndependenceProof proof) {
        var text = new StringBuilder(palette.bold(title(proof))).append('\n');
        proof.byPlace().forEach((place, needs) -> text.append(lines(place, needs)));
        if (!proof.onlyNamed().isEmpty()) {
            text.append(line(
                    "",
                    proof.dark() + " itself receives no request; it is named in "
                            + String.join(", ", proof.onlyNamed())));
        }
        return text.toString();
    }

    private static String title(IndependenceProof proof) {
        var primary = proof.dark();
        return proof.holds()
                ? "Recovery can be planned and applied without " + primary + ", from"
                : "It is not shown that recovery can be planned and applied without " + primary + ". It needs";
    }

    private static String lines(String place, List<String> needs) {
        var text = new StringBuilder();
        for (var need : needs) {
            text.append(line(text.isEmpty() ? place : "", need));
        }
        return text.toString();
    }

    private static String line(String place, String words) {
        var first = String.format(Locale.ROOT, "  %-14s ", place);
        return Paragraph.of(first, " ".repeat(first.length()), words);
    }
}

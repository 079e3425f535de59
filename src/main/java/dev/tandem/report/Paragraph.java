package dev.tandem.report;

/** Text as a terminal shows it: in lines of at most a hundred characters, unless a word is longer. */
final class Paragraph {

    private static final int WIDTH = 100;

    private Paragraph() {}

    /** Text in lines, of which the first begins with one thing and the others with another. */
    static String of(String first, String rest, String text) {
        var lines = new StringBuilder();
        var line = new StringBuilder(first);
        int start = first.length();
        for (var word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > start) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(rest);
                start = rest.length();
            }
            line.append(word).append(' ');
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}

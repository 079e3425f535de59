package dev.tandem.cli;

/** How far apart two words are. */
final class Similarity {

    private Similarity() {}

    /** How many characters have to be put in, taken out or exchanged to make one of the other (Levenshtein, 1965). */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            next(row, line, one.charAt(line - 1), other);
        }
        return row[other.length()];
    }

    private static void next(int[] row, int line, char letter, String other) {
        var diagonal = row[0];
        row[0] = line;
        for (var column = 1; column <= other.length(); column++) {
            var exchanged = diagonal + (letter == other.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
        }
    }
}

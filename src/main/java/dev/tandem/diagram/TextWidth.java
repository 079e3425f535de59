package dev.tandem.diagram;

/**
 * How wide a text is at most in a common sans-serif font. The table holds the advance widths of Helvetica, in thousandths
 * of the font size; a margin covers wider fonts that a browser may take instead.
 */
final class TextWidth {

    private static final int FIRST = 32;
    private static final double MARGIN = 1.14;
    private static final double BOLD = 1.14;
    private static final int UNKNOWN = 1000;
    private static final double UNITS = 1000;

    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private TextWidth() {}

    /** The width of a text in pixels, rounded up. */
    static int of(String text, int size, boolean bold) {
        double units = text.chars().mapToDouble(TextWidth::units).sum();
        return (int) Math.ceil(units * size / UNITS * MARGIN * (bold ? BOLD : 1));
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String fitting(String text, int size, boolean bold, int width) {
        if (of(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size, bold) > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static int units(int character) {
        int index = character - FIRST;
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : UNKNOWN;
    }
}

package dev.tandem.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what an expression reads, without looking into the text of strings, but into what they insert. */
final class Traversals {

    private static final Pattern START = Pattern.compile("(?<![\\w.-])(?:aws_\\w+|data|ephemeral|self)(?=\\.)");
    private static final Pattern NAME = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern SPLAT = Pattern.compile("\\.(\\*|\\d+)");
    private static final Set<String> KEYWORDS = Set.of("data", "ephemeral");

    private final String code;
    private int place;

    private Traversals(String code) {
        this.code = code;
    }

    /** What an expression in Terraform's native syntax reads. */
    static List<Traversal> ofExpression(String text) {
        return new Traversals(Templates.codeOf(text)).all();
    }

    /** What a text with insertions reads, as JSON holds it. */
    static List<Traversal> ofTemplate(String text) {
        return new Traversals(Templates.codeOfTemplate(text)).all();
    }

    private List<Traversal> all() {
        var found = new ArrayList<Traversal>();
        var start = START.matcher(code);
        while (start.find()) {
            place = start.end();
            var steps = steps();
            var word = start.group();
            if (word.equals("self")) {
                found.add(new Traversal("self", "", steps));
            } else if (!KEYWORDS.contains(word)) {
                found.add(new Traversal("resource", word, steps.subList(1, steps.size())));
            } else if (steps.size() > 1 && steps.get(0).startsWith("aws_")) {
                found.add(new Traversal(word, steps.get(0), steps.subList(2, steps.size())));
            }
        }
        return found;
    }

    private List<String> steps() {
        var steps = new ArrayList<String>();
        while (place < code.length()) {
            var name = NAME.matcher(code).region(place, code.length());
            var splat = SPLAT.matcher(code).region(place, code.length());
            if (name.lookingAt()) {
                steps.add(name.group(1));
                place = name.end();
            } else if (splat.lookingAt()) {
                steps.add(Traversal.INDEX);
                place = splat.end();
            } else if (code.charAt(place) == '[') {
                steps.add(Traversal.INDEX);
                skipBrackets();
            } else {
                return steps;
            }
        }
        return steps;
    }

    private void skipBrackets() {
        var depth = 0;
        do {
            var sign = code.charAt(place++);
            depth += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        } while (depth > 0 && place < code.length());
    }
}

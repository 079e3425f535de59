package dev.tandem.aws;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One constraint on a name. A violation is reported as a clause about the name: {@code it ends with a hyphen}. */
@FunctionalInterface
interface NameRule {

    Optional<String> fault(String name);

    static NameRule length(int least, int most) {
        return name -> {
            var length = name.codePointCount(0, name.length());
            return fault(length < least || length > most, "it has " + characters(length));
        };
    }

    /** Every character is of the class, such as {@code [a-z-]}. */
    static NameRule only(String characterClass) {
        var allowed = Pattern.compile(characterClass);
        return name -> name.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !allowed.matcher(character).matches())
                .findFirst()
                .map(character -> "it has " + spelled(character) + " in it");
    }

    /** The name does not match the expression as a whole. */
    static NameRule not(String expression, String fault) {
        var banned = Pattern.compile(expression, Pattern.DOTALL);
        return name -> fault(banned.matcher(name).matches(), fault);
    }

    /** The name matches the expression as a whole. */
    static NameRule must(String expression, String fault) {
        var wanted = Pattern.compile(expression, Pattern.DOTALL);
        return name -> fault(!wanted.matcher(name).matches(), fault);
    }

    static NameRule noneOf(Set<String> reserved, String by) {
        return name -> fault(reserved.contains(name.toLowerCase(Locale.ROOT)), "it is a word that " + by + " reserves");
    }

    static NameRule startsWithLetter() {
        return must("\\p{Alpha}.*", "it does not start with a letter");
    }

    static NameRule prefixFree(String prefix) {
        return not("(?i)" + Pattern.quote(prefix) + ".*", "it starts with \"" + prefix + "\", which AWS reserves");
    }

    static NameRule suffixFree(String suffix) {
        return not(".*" + Pattern.quote(suffix), "it ends with \"" + suffix + "\", which AWS reserves");
    }

    private static Optional<String> fault(boolean present, String text) {
        return present ? Optional.of(text) : Optional.empty();
    }

    private static String characters(int count) {
        return switch (count) {
            case 0 -> "no characters";
            case 1 -> "1 character";
            default -> count + " characters";
        };
    }

    private static String spelled(String character) {
        return character.equals(" ") ? "a space" : "\"" + character + "\"";
    }
}

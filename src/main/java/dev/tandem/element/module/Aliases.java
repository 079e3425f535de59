package dev.tandem.element.module;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of provider configurations in {@code configuration_aliases}. */
final class Aliases {

    private static final Pattern LIST = Pattern.compile("(?s)configuration_aliases\"?\\s*[=:]\\s*\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("aws\\.\\w+");

    private Aliases() {}

    static List<String> in(String requirement) {
        var list = LIST.matcher(requirement);
        return list.find()
                ? NAME.matcher(list.group(1)).results().map(MatchResult::group).toList()
                : List.of();
    }
}

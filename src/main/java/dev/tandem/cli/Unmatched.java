package dev.tandem.cli;

import java.util.Collection;
import java.util.Comparator;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a word of the command line that is neither a command nor an option. */
final class Unmatched {

    private Unmatched() {}

    /** What the word is not, and the nearest one that there is. */
    static String sentence(UnmatchedArgumentException fault) {
        var line = fault.getCommandLine();
        var word = fault.getUnmatched().get(0);
        var spec = line.getCommandSpec();
        if (word.startsWith("-")) {
            return "There is no option " + word + ". Did you mean "
                    + nearest(word, spec.optionsMap().keySet()) + "? " + help(line);
        }
        if (!line.getSubcommands().isEmpty()) {
            return "There is no command " + word + ". Did you mean "
                    + nearest(word, line.getSubcommands().keySet()) + "? " + help(line);
        }
        return "The word " + word + " is not expected here. " + help(line);
    }

    /** People rarely mistake the first letter. */
    private static String nearest(String word, Collection<String> words) {
        var initial = initial(word);
        return words.stream()
                .min(Comparator.comparing((String one) -> !initial(one).equals(initial))
                        .thenComparing(one -> Similarity.distance(one, word))
                        .thenComparing(one -> one))
                .orElseThrow();
    }

    private static String initial(String word) {
        var letters = word.replaceFirst("^-+", "");
        return letters.substring(0, Math.min(1, letters.length()));
    }

    private static String help(CommandLine line) {
        return line.getCommandSpec().qualifiedName() + " --help lists what is allowed.";
    }
}

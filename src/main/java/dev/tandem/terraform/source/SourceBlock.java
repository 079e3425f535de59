package dev.tandem.terraform.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A block of Terraform configuration.
 *
 * @param keyword what sort of block it is, such as {@code resource}
 * @param labels what stands behind the keyword, without quotes: the type and the name of a resource
 * @param arguments the text of each argument's expression, without comments
 * @param blocks the blocks inside, in the order written
 */
public record SourceBlock(
        String keyword, List<String> labels, SortedMap<String, String> arguments, List<SourceBlock> blocks) {

    /** Copies the labels, the arguments and the blocks. */
    public SourceBlock {
        labels = List.copyOf(labels);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        blocks = List.copyOf(blocks);
    }

    /** Whether it is a block of a kind. */
    public boolean is(String kind) {
        return keyword.equals(kind);
    }

    /** A label by its place, or an empty text if there are fewer. */
    public String label(int place) {
        return place < labels.size() ? labels.get(place) : "";
    }

    /** The expression of an argument. */
    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** The text of an argument that is a plain text, without its quotes. */
    public Optional<String> text(String name) {
        return argument(name)
                .filter(value -> value.length() >= 2 && value.startsWith("\"") && value.endsWith("\""))
                .map(value -> value.substring(1, value.length() - 1));
    }

    /** The blocks of a kind inside. */
    public Stream<SourceBlock> inside(String kind) {
        return blocks.stream().filter(block -> block.is(kind));
    }

    /** The expressions of the block and of all blocks inside. */
    public Stream<Expression> expressions() {
        var own = arguments.entrySet().stream().map(entry -> new Expression(entry.getKey(), entry.getValue()));
        var inside = blocks.stream().flatMap(block -> block.expressions()
                .map(inner -> new Expression(block.keyword() + "." + inner.argument(), inner.text())));
        return Stream.concat(own, inside);
    }

    /**
     * What an argument is set to.
     *
     * @param argument its name, behind those of the blocks it is in: {@code encryption.key_arn}
     */
    public record Expression(String argument, String text) {}
}

package dev.tandem.changes;

import dev.tandem.lowering.Stack;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stacks as they were committed, which are taken for what is deployed.
 *
 * @param where where they are, as a sentence names it: {@code generated}, or {@code generated at main}
 * @param texts the configuration of each, by the name of the stack
 */
public record CommittedStacks(String where, SortedMap<String, String> texts) {

    /** Nothing is committed yet. */
    public static final CommittedStacks NONE = new CommittedStacks("", new TreeMap<>());

    /** Copies the texts. */
    public CommittedStacks {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** A stack as it was, if it was there. */
    Optional<StackView> of(String stack) {
        return Optional.ofNullable(texts.get(stack)).map(text -> StackView.of(stack, text));
    }

    /** Whether all of these stacks are as they were, so that nothing of them has to be compared. */
    boolean holds(SortedMap<String, String> now) {
        return now.entrySet().stream().allMatch(stack -> stack.getValue().equals(texts.get(stack.getKey())));
    }

    /** A stack as it was, if it was there, and as it is about to be written. What is the same is read once. */
    Optional<StackChange> change(String stack, String now) {
        return Optional.ofNullable(texts.get(stack)).map(before -> {
            var view = StackView.of(stack, now);
            return new StackChange(before.equals(now) ? view : StackView.of(stack, before), view);
        });
    }

    /** The topologies that they are stacks of, by name. */
    SortedSet<String> topologies() {
        var topologies = new TreeSet<String>();
        for (var name : texts.keySet()) {
            Arrays.stream(Stack.values())
                    .map(stack -> "-" + stack.word())
                    .filter(name::endsWith)
                    .forEach(ending -> topologies.add(name.substring(0, name.length() - ending.length())));
        }
        return topologies;
    }
}

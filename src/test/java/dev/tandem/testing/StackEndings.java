package dev.tandem.testing;

import java.util.List;

/** What names that are generated for stacks end in, for tests of other rooms. */
public final class StackEndings {

    public static final List<String> ALL = Neighbours.ENDINGS;

    private StackEndings() {}
}

package dev.tandem.independence;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that planning or applying a stack takes.
 *
 * @param what it is, such as a bucket, a service or the type of a data source
 * @param chain how the stack comes to need it: the stack, what it calls, and what that asks for
 */
public record Need(Kind kind, String what, Location place, List<String> chain) {

    /** What kind of thing is needed. */
    public enum Kind {
        /** A state and the lock beside it, of the stack's own or one that it reads. */
        STATE,
        /** A provider, and the STS endpoint that tells it who it is. */
        PROVIDER,
        /** Something that is looked up each time. */
        LOOKUP,
        /** Resources of a service, which each plan refreshes. */
        RESOURCES,
        /** A key, a secret, an image or a certificate that a module is given. */
        THING,
        /** A module's source. */
        MODULE,
        /** A control plane that has to answer before something is made or changed. */
        ORDERS,
        /** A name of something that is not asked for while the stack is planned or applied. */
        POINTER
    }

    /** Copies the chain. */
    public Need {
        chain = List.copyOf(chain);
    }

    /** The stack that needs it. */
    String stack() {
        return chain.get(0);
    }

    /** The chain in one line. */
    String path() {
        return String.join(" -> ", chain);
    }

    static List<String> longer(List<String> chain, String... links) {
        var all = new ArrayList<>(chain);
        all.addAll(List.of(links));
        return all;
    }
}

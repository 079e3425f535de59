package dev.tandem.lowering;

import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * A name that two parts of a topology would both have in one stack, so that Terraform would refuse the stack.
 *
 * @param stack the stack, such as {@code bank-primary}
 * @param kind what is called so
 * @param name the name that both would have
 * @param first the element that has it, or nothing if the topology has it whatever its elements are
 * @param second the element that would have it too
 */
public record NameClash(String stack, Kind kind, String name, Optional<Element> first, Optional<Element> second) {

    /** What has a name that is unique within its stack. */
    public enum Kind {
        MODULE_CALL("module call"),
        OUTPUT("output"),
        VARIABLE("variable"),
        DATA_SOURCE("data source"),
        ALARM("alarm"),
        DESTINATION("destination"),
        FORMER_MODULE_CALL("former module call");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a sentence names it. */
        public String words() {
            return words;
        }
    }
}

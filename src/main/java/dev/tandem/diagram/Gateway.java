package dev.tandem.diagram;

import java.util.List;

/**
 * Where clients come in, as it is drawn above the regions; several alike are drawn as one.
 *
 * @param members the names of the entries
 * @param targets the keys of the items that they lead to
 * @param atoms the global services that it alone rests on
 */
record Gateway(String key, String kind, List<String> members, List<String> targets, List<String> atoms) {

    Gateway {
        members = List.copyOf(members);
        targets = List.copyOf(targets);
        atoms = List.copyOf(atoms);
    }

    /** Whether it stands for several entries. */
    boolean isGroup() {
        return members.size() > 1;
    }

    /** What it is called. */
    String name() {
        return isGroup() ? members.size() + " of these" : members.get(0);
    }
}

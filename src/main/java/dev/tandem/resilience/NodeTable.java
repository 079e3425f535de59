package dev.tandem.resilience;

import java.util.Arrays;

/** The nodes of a decision diagram, no two of them alike. A node asks for one variable and leads on by the answer. */
final class NodeTable {

    /** The variable of the two nodes where a diagram ends; it comes after all others. */
    static final int END = Integer.MAX_VALUE;

    /** With what is remembered of them, about a gibibyte: more would end in an error of the virtual machine. */
    static final int MOST = 12_000_000;

    private int[] variables = {END, END};
    private int[] no = {0, 1};
    private int[] yes = {0, 1};
    private int size = 2;
    private int[] slots = new int[1 << 10];
    private final int most;

    NodeTable() {
        this(MOST);
    }

    /** A table that takes so many nodes and no more. */
    NodeTable(int most) {
        this.most = most;
    }

    /** The node that asks for a variable and leads on to others. */
    int node(int variable, int ifNo, int ifYes) {
        if (size * 2 >= slots.length) {
            rehash();
        }
        int slot = slot(variable, ifNo, ifYes);
        if (slots[slot] == 0) {
            slots[slot] = add(variable, ifNo, ifYes);
        }
        return slots[slot];
    }

    /** What a node asks for. */
    int variable(int node) {
        return variables[node];
    }

    /** Where a node leads if the answer is no. */
    int no(int node) {
        return no[node];
    }

    /** Where a node leads if the answer is yes. */
    int yes(int node) {
        return yes[node];
    }

    /** Where a node leads if the answer to a variable is no; the node itself, if it does not ask for that. */
    int no(int node, int variable) {
        return variables[node] == variable ? no[node] : node;
    }

    /** Where a node leads if the answer to a variable is yes; the node itself, if it does not ask for that. */
    int yes(int node, int variable) {
        return variables[node] == variable ? yes[node] : node;
    }

    /** How many nodes there are. Whatever a node leads to has a smaller number. */
    int size() {
        return size;
    }

    private int add(int variable, int ifNo, int ifYes) {
        if (size >= most) {
            throw new ModelTooLargeException(most);
        }
        if (size == variables.length) {
            variables = Arrays.copyOf(variables, size * 2);
            no = Arrays.copyOf(no, size * 2);
            yes = Arrays.copyOf(yes, size * 2);
        }
        variables[size] = variable;
        no[size] = ifNo;
        yes[size] = ifYes;
        return size++;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int node = 2; node < size; node++) {
            slots[slot(variables[node], no[node], yes[node])] = node;
        }
    }

    private int slot(int variable, int ifNo, int ifYes) {
        long mixed = (Memo.key(ifNo, ifYes) * 31 + variable) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot], variable, ifNo, ifYes)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int node, int variable, int ifNo, int ifYes) {
        return variables[node] == variable && no[node] == ifNo && yes[node] == ifYes;
    }
}

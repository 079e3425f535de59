package dev.tandem.resilience;

import java.util.Arrays;

/** What has been computed already: numbers by keys, without a box around either. */
final class Memo {

    /** What is found for a key that was never put. */
    static final int ABSENT = -1;

    private static final long FREE = -1L;
    private static final int FIRST_SIZE = 1 << 10;
    private static final int MOST = 1 << 26;

    private long[] keys = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int size;

    Memo() {
        Arrays.fill(keys, FREE);
    }

    /** One key of two numbers that are not negative. */
    static long key(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    /** The number for a key that is not negative, or {@link #ABSENT}. */
    int get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    /** Remembers the number for a key, and returns it. */
    int put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        size += keys[slot] == key ? 0 : 1;
        keys[slot] = key;
        values[slot] = value;
        return value;
    }

    private void grow() {
        if (keys.length >= MOST) {
            throw new ModelTooLargeException(NodeTable.MOST);
        }
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** The slot that holds the key, or the free one it would go to. */
    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> Integer.SIZE) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}

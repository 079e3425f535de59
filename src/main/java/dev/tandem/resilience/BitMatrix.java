package dev.tandem.resilience;

/** Sixty-four words of sixty-four bits each, turned so that rows become columns. */
final class BitMatrix {

    private static final int WIDTH = Long.SIZE;

    private BitMatrix() {}

    /** The columns of the words from a place on; words beyond the end are taken as zero. */
    static long[] turned(long[] words, int from) {
        var block = new long[WIDTH];
        System.arraycopy(words, from, block, 0, Math.min(WIDTH, words.length - from));
        long mask = 0x00000000FFFFFFFFL;
        for (int half = WIDTH / 2; half > 0; half /= 2, mask ^= mask << half) {
            for (int row = 0; row < WIDTH; row = (row + half + 1) & ~half) {
                long swapped = (block[row] >>> half ^ block[row + half]) & mask;
                block[row] ^= swapped << half;
                block[row + half] ^= swapped;
            }
        }
        return block;
    }
}

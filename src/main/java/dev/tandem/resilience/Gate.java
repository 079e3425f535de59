package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A gate of a circuit: how the values of other places make one value. */
final class Gate {

    private enum Kind {
        ALL(0),
        ANY(1),
        WEIGHED(2),
        NOT(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private final Kind kind;
    private final int need;
    private final int[] inputs;
    private final int[] weights;

    private Gate(Kind kind, int need, int[] inputs, int[] weights) {
        this.kind = kind;
        this.need = need;
        this.inputs = inputs.clone();
        this.weights = weights.clone();
    }

    /** Up while all of its inputs are. */
    static Gate all(int... inputs) {
        return new Gate(Kind.ALL, inputs.length, inputs, new int[0]);
    }

    /** Up while one of its inputs is. */
    static Gate any(int... inputs) {
        return new Gate(Kind.ANY, 1, inputs, new int[0]);
    }

    /** Up while its input is down. */
    static Gate not(int input) {
        return new Gate(Kind.NOT, 1, new int[] {input}, new int[0]);
    }

    /** Whether it is up while something is down. */
    boolean isNegation() {
        return kind == Kind.NOT;
    }

    /** Up while the inputs that are up weigh enough. */
    static Gate weighed(int need, int[] inputs, int[] weights) {
        return new Gate(Kind.WEIGHED, need, inputs, weights);
    }

    /** The places it reads. */
    int[] inputs() {
        return inputs.clone();
    }

    /** Whether it reads one of those places. */
    boolean reads(BitSet places) {
        for (int input : inputs) {
            if (places.get(input)) {
                return true;
            }
        }
        return false;
    }

    /** It as a list of numbers, as {@link Formula} says. */
    List<Integer> code() {
        var code = new ArrayList<Integer>(List.of(kind.code));
        if (kind == Kind.WEIGHED) {
            code.add(need);
        }
        for (int index = 0; index < inputs.length; index++) {
            code.add(inputs[index]);
            if (kind == Kind.WEIGHED) {
                code.add(weights[index]);
            }
        }
        return code;
    }

    /** Its value, given the values of its inputs. */
    long value(Algebra algebra, long[] values) {
        return switch (kind) {
            case ALL -> all(algebra, values);
            case ANY -> any(algebra, values);
            case WEIGHED -> weighed(algebra, values);
            case NOT -> algebra.not(values[inputs[0]]);
        };
    }

    private long all(Algebra algebra, long[] values) {
        long value = algebra.always();
        for (int input : inputs) {
            value = algebra.both(value, values[input]);
        }
        return value;
    }

    private long any(Algebra algebra, long[] values) {
        long value = algebra.never();
        for (int input : inputs) {
            value = algebra.either(value, values[input]);
        }
        return value;
    }

    /**
     * Keeps, for each sum up to the one that is needed, whether the inputs seen so far reach it. The last input comes
     * first, because a diagram grows by little when what it asks for earlier is put on top.
     */
    private long weighed(Algebra algebra, long[] values) {
        var target = new long[need + 1];
        Arrays.fill(target, algebra.never());
        target[0] = algebra.always();
        for (int i = inputs.length - 1; i >= 0; i--) {
            for (int sum = need; sum > 0; sum--) {
                long before = target[Math.max(0, sum - weights[i])];
                target[sum] = algebra.either(target[sum], algebra.both(before, values[inputs[i]]));
            }
        }
        return target[need];
    }
}

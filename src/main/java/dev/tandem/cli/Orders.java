package dev.tandem.cli;

/** How many things fail together at most in a proof. */
final class Orders {

    private static final int MOST = 3;

    private Orders() {}

    /**
     * The same number, if it is offered.
     *
     * @throws Failure if it is not
     */
    static int checked(int order) {
        if (order < 1 || order > MOST) {
            throw Failure.usage("An order of " + order + " is not offered: give 1, 2 or 3.");
        }
        return order;
    }
}

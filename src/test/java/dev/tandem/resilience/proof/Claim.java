package dev.tandem.resilience.proof;

/**
 * A claim.
 *
 * @param number in the audit
 * @param says what is true
 * @param because where it follows from
 * @param holds what is asserted
 */
record Claim(int number, String says, String because, Runnable holds) {

    @Override
    public String toString() {
        return number + " " + says + " (" + because + ")";
    }
}

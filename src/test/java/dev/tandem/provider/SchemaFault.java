package dev.tandem.provider;

/**
 * What a configuration says that a provider's schema does not take.
 *
 * @param where the file
 * @param what the fault, with the type it is found in
 * @param deprecated whether the provider still takes it, and says that it will not always
 */
record SchemaFault(String where, String what, boolean deprecated) implements Comparable<SchemaFault> {

    @Override
    public int compareTo(SchemaFault other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}

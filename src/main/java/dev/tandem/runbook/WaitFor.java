package dev.tandem.runbook;

/**
 * The command that waits until AWS has done what was ordered. AWS answers an order at once, carries it out later, and in
 * between reports the old state, or that it finds nothing: so each wait names a state that only the finished order has.
 */
public final class WaitFor {

    private static final String CALL = "wait_for ";

    /** Asks every 15 seconds, for six hours at most: to fill a large replica takes hours. */
    private static final String FUNCTION = """
            wait_for() {
              for try in $(seq 1440); do
                if [ "$("${@:2}" || true)" = "$1" ]; then return; fi
                sleep 15
              done
              echo "no \\"$1\\" after six hours: ${*:2}" >&2
              return 1
            }
            """;

    private WaitFor() {}

    /**
     * The command that waits until a call of the AWS command line answers with certain words.
     *
     * @param words what it prints once the order is done
     * @param call the call, such as {@code rds describe-db-instances --region eu-south-1}
     * @param query what of its answer is printed, in JMESPath, without double quotes
     */
    public static String words(String words, String call, String query) {
        return CALL + "'" + words + "' aws " + call + " \\\n    --query \"" + query + "\" --output text";
    }

    /** What a block of commands needs first if one of them waits; nothing otherwise. */
    static String definition(String commands) {
        return commands.contains(CALL) ? FUNCTION : "";
    }
}

package dev.tandem.element.dns;

import dev.tandem.topology.Account;
import java.util.Optional;

/** How an operator works in the account of a zone, where that is another than the system's. */
record ZoneAccess(PublicZone zone, Account account) {

    static Optional<ZoneAccess> of(PublicZone zone) {
        return zone.owner().map(account -> new ZoneAccess(zone, account));
    }

    /** What has to be allowed. */
    String words() {
        return "the right to "
                + role().map(role -> "assume " + role).orElseGet(() -> "use the profile " + profile())
                + ", because the zone " + zone.name() + " is in the account " + account.id();
    }

    /**
     * The commands in a subshell that works in the account, so that those after it keep the operator's credentials. STS is
     * asked in the recovery region.
     */
    String around(String commands, String region) {
        return "(\n" + ("set -e\n" + entered(region) + commands).indent(2) + ")";
    }

    private String entered(String region) {
        var configured = account.recovery().profile().map(name -> "export AWS_PROFILE=" + quoted(name) + "\n");
        return configured.orElse("") + role().map(role -> assumed(role, region)).orElse("");
    }

    /** Credentials in the environment win over a profile, which has done its part once the role is assumed. */
    private static String assumed(String role, String region) {
        return "session=$(aws sts assume-role --region " + region + " --role-arn " + role
                + " --role-session-name failover \\\n"
                + "    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)\n"
                + "read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< \"$session\"\n"
                + "export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\n"
                + "unset AWS_PROFILE\n";
    }

    private Optional<String> role() {
        return account.recovery().role();
    }

    private String profile() {
        return account.recovery().profile().orElseThrow();
    }

    /** As one word of the shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The AWS account that a system is built in, how Terraform gets into it, and what the account asks of roles. Both regions
 * are in one account, because a multi-Region key of KMS and its replica are.
 *
 * @param id its number
 * @param primary how Terraform gets in to work in the primary region
 * @param recovery how Terraform gets in to work in the recovery region
 * @param boundary the ARN of the policy that limits every role that is made
 * @param rolePath the path of every role that is made
 */
public record Account(
        String id, Access primary, Access recovery, Optional<String> boundary, String rolePath, Origin origin) {

    private static final Pattern ID = Pattern.compile("[0-9]{12}");
    private static final Pattern POLICY = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):policy/[\\w+=,.@/-]+");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/[\\w+=,.@/-]+");
    private static final Pattern PATH = Pattern.compile("/|/[\\w+=,.@-]+(/[\\w+=,.@-]+)*/");

    /** The longest path of a role (IAM, "CreateRole"). */
    private static final int LONGEST_PATH = 512;

    /**
     * How Terraform gets into an account.
     *
     * @param role the ARN of the role that it assumes
     * @param profile the profile of the AWS configuration file that it takes its credentials from
     */
    public record Access(Optional<String> role, Optional<String> profile) {

        private static final Access OF_ENVIRONMENT = new Access(Optional.empty(), Optional.empty());

        private Access role(String arn) {
            return new Access(Optional.of(arn), profile);
        }

        private Access profile(String name) {
            return new Access(role, Optional.of(name));
        }
    }

    /**
     * An account, entered with the credentials that Terraform finds.
     *
     * @throws InvalidDefinitionException if the number has not twelve digits
     */
    public static Account of(String id) {
        InvalidDefinitionException.unless(
                ID.matcher(InvalidDefinitionException.given(id, "account")).matches(),
                "\"" + id + "\" is not an AWS account: give its 12 digits, such as \"111122223333\".");
        return new Account(id, Access.OF_ENVIRONMENT, Access.OF_ENVIRONMENT, Optional.empty(), "/", Origins.here());
    }

    /**
     * The role that Terraform assumes in both regions. Default: none; Terraform works with the credentials it finds.
     *
     * @throws InvalidDefinitionException if it is not the ARN of a role in this account
     */
    public Account assumesRole(String arn) {
        return assumesRoleInPrimary(arn).assumesRoleInRecovery(arn);
    }

    /** The role that Terraform assumes to work in the primary region. Default: none. */
    public Account assumesRoleInPrimary(String arn) {
        checked(ROLE, arn, "role", "role/deploy");
        return new Account(id, primary.role(arn), recovery, boundary, rolePath, origin);
    }

    /** The role that Terraform assumes to work in the recovery region. Default: none. */
    public Account assumesRoleInRecovery(String arn) {
        checked(ROLE, arn, "role", "role/deploy");
        return new Account(id, primary, recovery.role(arn), boundary, rolePath, origin);
    }

    /** The profile of the AWS configuration file that Terraform takes its credentials from. Default: what it finds. */
    public Account profile(String name) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(name, "profile").isBlank(),
                "A profile needs the name that it has in the AWS configuration file, such as \"bank\"; it is blank.");
        return new Account(id, primary.profile(name), recovery.profile(name), boundary, rolePath, origin);
    }

    /**
     * The policy that limits what every role may be allowed that Tandem makes. Default: none.
     *
     * @throws InvalidDefinitionException if it is not the ARN of a policy in this account
     */
    public Account permissionsBoundary(String arn) {
        checked(POLICY, arn, "policy", "policy/boundary");
        return new Account(id, primary, recovery, Optional.of(arn), rolePath, origin);
    }

    /**
     * The path of every role that Tandem makes, such as {@code /apps/}. Default: {@code /}.
     *
     * @throws InvalidDefinitionException if IAM would refuse it
     */
    public Account rolePath(String path) {
        InvalidDefinitionException.unless(
                PATH.matcher(InvalidDefinitionException.given(path, "path")).matches() && path.length() <= LONGEST_PATH,
                "\"" + path
                        + "\" is not a path of roles: begin and end it with a slash, as in \"/apps/\", with at most "
                        + LONGEST_PATH + " characters.");
        return new Account(id, primary, recovery, boundary, path, origin);
    }

    /** How Terraform gets in to work in a region. */
    public Access access(RegionRole side) {
        return side == RegionRole.PRIMARY ? primary : recovery;
    }

    private void checked(Pattern form, String arn, String what, String example) {
        var match = form.matcher(InvalidDefinitionException.given(arn, what));
        InvalidDefinitionException.unless(
                match.matches(),
                "\"" + arn + "\" is not the ARN of a " + what + ": it looks like \"arn:aws:iam::" + id + ":" + example
                        + "\".");
        InvalidDefinitionException.unless(
                match.group(1).equals(id),
                "The " + what + " \"" + arn + "\" is not in the account " + id + ": name one of that account.");
    }
}

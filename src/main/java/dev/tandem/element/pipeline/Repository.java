package dev.tandem.element.pipeline;

import dev.tandem.diagnostics.Origin;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.regex.Pattern;

/**
 * Where the source of a part of the system is: a repository that a connection of CodeConnections leads to.
 *
 * @param id owner and name, as in {@code bank/accounts}
 * @param branch whose pushes are delivered
 * @param connection its ARN, which is given when Terraform runs, because somebody has to approve it in the console
 */
public record Repository(String id, String branch, InputVariable connection) {

    private static final Pattern ID = Pattern.compile("[^/\\s]+(/[^/\\s]+)+");
    private static final Pattern BRANCH = Pattern.compile("\\S+");

    private static final InputVariable CONNECTION = new InputVariable(
            "connection_arn",
            "ARN of the connection of CodeConnections that leads to the repositories, once it has been approved.",
            Origin.UNKNOWN);

    /**
     * The repository of an owner and a name.
     *
     * @throws InvalidDefinitionException unless both are given
     */
    public static Repository of(String id) {
        InvalidDefinitionException.unless(
                ID.matcher(InvalidDefinitionException.given(id, "repository")).matches(),
                "\"" + id + "\" is not a repository: give its owner and its name, such as \"bank/accounts\".");
        return new Repository(id, "main", CONNECTION);
    }

    /** The branch whose pushes are delivered. Default: {@code main}. */
    public Repository branch(String name) {
        InvalidDefinitionException.unless(
                BRANCH.matcher(InvalidDefinitionException.given(name, "branch")).matches(),
                "\"" + name + "\" is not a branch: give its name without blanks, such as \"main\".");
        return new Repository(id, name, connection);
    }

    /** The ARN of the connection that leads to it. Default: the variable {@code connection_arn}, for all repositories. */
    public Repository connection(InputVariable arn) {
        return new Repository(id, branch, InvalidDefinitionException.given(arn, "variable"));
    }
}

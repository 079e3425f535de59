package dev.tandem.review.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a plan does to one object.
 *
 * @param address Terraform's address, such as {@code module.web.aws_lb.edge[0]}
 * @param previousAddress the address that a {@code moved} block takes it from
 * @param module the address of its module; empty for the root module
 * @param managed whether it is a resource, and no data source
 * @param type its type, by the name that {@link ResourceTypes} prefers
 * @param name its name in the configuration
 * @param deposed the key of a left-over object that shares the address of the current one
 * @param actions what is done to it
 * @param reason Terraform's {@code action_reason}
 * @param before its values now; absent if it does not exist
 * @param after its values once the plan is applied; absent if it does not exist then
 * @param replacePaths the attributes that force its replacement
 * @param imported whether an {@code import} block takes it into the state
 */
public record ResourceChange(
        String address,
        Optional<String> previousAddress,
        String module,
        boolean managed,
        String type,
        String name,
        Optional<String> deposed,
        Actions actions,
        Optional<String> reason,
        Value before,
        Value after,
        List<String> replacePaths,
        boolean imported) {

    /** Copies the paths. */
    public ResourceChange {
        replacePaths = List.copyOf(replacePaths);
    }

    /** Whether the object is there before and after: unchanged, changed in place, or replaced. */
    public boolean stays() {
        return !before.absent() && !actions.onlyDeletes() && !actions.onlyCreates() && !actions.forgets();
    }

    /**
     * An attribute before and after. Of an object that is made, destroyed or forgotten none changes, so that conditions
     * on attributes speak of objects that stay.
     *
     * @param path such as {@code multi_az}, or {@code vpc_options.subnet_ids} for a block
     */
    public Attribute attribute(String path) {
        var now = before.at(path);
        return new Attribute(path, now, stays() ? after.at(path) : now);
    }

    /** Whether Terraform gives this as its reason. */
    public boolean because(String actionReason) {
        return reason.filter(actionReason::equals).isPresent();
    }

    /** What a report groups by: the module if all of it is removed, else the object. */
    public String group() {
        return because("delete_because_no_module") && !module.isEmpty() ? module : address;
    }
}

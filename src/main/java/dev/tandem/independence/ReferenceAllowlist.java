package dev.tandem.independence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arguments in which the primary region may be named although it is not asked: what AWS does with the name happens
 * at another time, or elsewhere. A module that is given such a name has its line here, or the name is a finding.
 *
 * @param argument what the path of the argument looks like
 * @param reason why naming the primary region there does no harm
 */
record ReferenceAllowlist(String module, Pattern argument, String reason) {

    private static final String FOR_CLIENTS = "where clients may be sent";

    private static final List<ReferenceAllowlist> ALL = List.of(
            allowed("accelerator", "listeners\\..*", FOR_CLIENTS),
            allowed("aurora", "global_database\\.primary\\.cluster_arn", "looked at while the copy still follows it"),
            allowed("cache", "global_datastore\\.follows", "looked at when the cache joins the datastore"),
            allowed("mq", "replica_of_broker_arn", "looked at when the replica is made"),
            allowed("rds", "replicate_source_arn", "looked at when the replica is made"),
            allowed("rds-backups", "source_instance_arn", "looked at when the copying begins"),
            allowed("ses", "receiving_regions|regional_dkim", "a table of regions"));

    /** Why an argument of a module may name the primary region, if it is listed. */
    static Optional<String> listed(String module, String argument) {
        var name = module.substring(module.lastIndexOf('/') + 1);
        return ALL.stream()
                .filter(allowed -> allowed.module.equals(name))
                .filter(allowed -> allowed.argument.matcher(argument).matches())
                .map(ReferenceAllowlist::reason)
                .findFirst();
    }

    /** Why whatever a stack does not use may name the primary region: the global one leads clients to both. */
    static Optional<String> ofStack(String stack) {
        return stack.equals("global") ? Optional.of(FOR_CLIENTS) : Optional.empty();
    }

    private static ReferenceAllowlist allowed(String module, String argument, String reason) {
        return new ReferenceAllowlist(module, Pattern.compile(argument), reason);
    }
}

package dev.tandem.terraform;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One configuration of the AWS provider.
 *
 * @param alias the name modules are handed it by; empty for the default configuration
 * @param region the region every request of it goes to
 * @param defaultTags put on everything it makes
 * @param access how it gets into an account
 */
public record Provider(String alias, String region, SortedMap<String, String> defaultTags, ProviderAccess access) {

    /** Copies the tags. */
    public Provider {
        defaultTags = new TreeMap<>(defaultTags);
    }

    /** A configuration with the credentials that it finds. */
    public Provider(String alias, String region, SortedMap<String, String> defaultTags) {
        this(alias, region, defaultTags, ProviderAccess.OF_ENVIRONMENT);
    }

    /** What a module or data source writes to use this: {@code aws} or {@code aws.recovery}. */
    public String address() {
        return alias.isEmpty() ? "aws" : "aws." + alias;
    }

    /** The tags, with whatever Terraform would interpolate in their values escaped. */
    public Map<String, String> escapedTags() {
        var escaped = new TreeMap<String, String>();
        defaultTags.forEach((key, value) -> escaped.put(key, Hcl.escapeTemplates(value)));
        return escaped;
    }

    Value tree() {
        var arguments = new Arguments().put("region", region);
        if (!alias.isEmpty()) {
            arguments.put("alias", Value.verbatim(alias));
        }
        if (!defaultTags.isEmpty()) {
            var tags = new Arguments();
            defaultTags.forEach((key, value) -> tags.put(key, value));
            arguments.put(
                    "default_tags",
                    Value.list(
                            java.util.List.of(new Arguments().put("tags", tags).tree())));
        }
        access.into(arguments);
        return arguments.tree();
    }
}

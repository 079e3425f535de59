package dev.tandem.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An engine of ElastiCache, in the versions that let roles of IAM in.
 *
 * <p>Sources: ElastiCache user guide, "Supported engines and versions", "Supported node types", "Authenticating with
 * IAM" (Valkey from 7.2, Redis OSS from 7.0) and "Prerequisites and limitations" of global datastores (2026).
 *
 * @param id what the API calls it
 * @param words its name
 * @param versions those that can be made, the usual one first; AWS adds the patch
 */
public record CacheEngine(String id, String words, List<String> versions) {

    /** Valkey. */
    public static final CacheEngine VALKEY = new CacheEngine("valkey", "Valkey", List.of("8.0", "7.2", "8.1", "8.2"));

    /** Redis OSS, of which AWS offers no newer versions. */
    public static final CacheEngine REDIS_OSS = new CacheEngine("redis", "Redis OSS", List.of("7.1", "7.0"));

    /** A replication group, whose id is also the name of its subnet group and of its user. */
    public static final Naming REPLICATION_GROUP = Naming.of(
            "an ElastiCache replication group",
            "1 to 40 lower-case letters, digits and single hyphens, starting with a letter",
            NameRule.length(1, 40),
            NameRule.only("[0-9a-z-]"),
            NameRule.startsWithLetter(),
            NameRule.not(".*-", "it ends with a hyphen"),
            NameRule.not(".*--.*", "it has two hyphens in a row"));

    /** A user. */
    public static final Naming USER = Naming.of(
            "an ElastiCache user",
            "1 to 40 letters, digits and hyphens, starting with a letter",
            NameRule.length(1, 40),
            NameRule.only("[0-9A-Za-z-]"),
            NameRule.startsWithLetter());

    private static final Pattern NODE_TYPE =
            Pattern.compile("cache\\.([a-z]+\\d+[a-z]*)\\.(micro|small|medium|large|\\d*xlarge)");

    /** Families of which a global datastore takes nodes, in sizes from large on. */
    private static final Pattern GLOBAL_NODE_TYPE =
            Pattern.compile("cache\\.(m5|m6g|m7g|r5|r6g|r6gd|r7g|c7gn)\\.(large|\\d*xlarge)");

    /** Copies the versions. */
    public CacheEngine {
        versions = List.copyOf(versions);
    }

    /** The version that is used unless another is asked for. */
    public String usualVersion() {
        return versions.get(0);
    }

    /** One sentence on why there is no cache of that version, or nothing if there can be one. */
    public Optional<String> versionRefusal(String version) {
        if (versions.contains(version)) {
            return Optional.empty();
        }
        return Optional.of("\"" + version + "\" is not a version of " + words
                + " that lets roles of IAM in: use one of " + String.join(", ", versions) + ".");
    }

    /** One sentence on why ElastiCache has no such nodes, or nothing if it has. */
    public static Optional<String> nodeTypeRefusal(String type) {
        if (NODE_TYPE.matcher(type).matches()) {
            return Optional.empty();
        }
        return Optional.of("\"" + type + "\" is not a node type of ElastiCache: use one such as cache.r7g.large.");
    }

    /** One sentence on why a global datastore takes no such nodes, or nothing if it does. */
    public static Optional<String> globalRefusal(String type) {
        if (GLOBAL_NODE_TYPE.matcher(type).matches()) {
            return Optional.empty();
        }
        return Optional.of("A global datastore takes no " + type
                + ": use m5, m6g, m7g, r5, r6g, r6gd, r7g or c7gn, from" + " large on, such as cache.r7g.large.");
    }

    @Override
    public String toString() {
        return words;
    }
}

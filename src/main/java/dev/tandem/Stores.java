package dev.tandem;

import dev.tandem.element.cache.Cache;
import dev.tandem.element.table.Table;

/** Caches and tables, which AWS keeps in both regions by itself. */
public abstract sealed class Stores extends CustomElements permits Tandem {

    Stores() {}

    /** A cache of ElastiCache, on Valkey unless Redis OSS is asked for. */
    public static Cache cache(String name) {
        return Cache.named(name);
    }

    /** A table of DynamoDB. */
    public static Table table(String name) {
        return Table.named(name);
    }
}

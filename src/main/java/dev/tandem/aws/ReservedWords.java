package dev.tandem.aws;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a database engine keeps for itself, in lower case. RDS takes none of them as the name of a database
 * or of its master user: "cannot be used as it is a reserved word used by the engine".
 *
 * <p>Sources: PostgreSQL 16 documentation, appendix C, the words marked "reserved", with and without "can be function
 * or type"; MySQL 8.0 reference manual, "Keywords and Reserved Words", those marked (R), of which MariaDB shares the
 * ones that are older than window functions.
 */
final class ReservedWords {

    static final Set<String> POSTGRES = words("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose
            when where window with""");

    static final Set<String> MARIADB = words("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call
            cascade case change char character check collate column condition constraint continue convert create cross
            current_date current_time current_timestamp current_user cursor database databases day_hour
            day_microsecond day_minute day_second dec decimal declare default delayed delete desc describe
            deterministic distinct distinctrow div double drop dual each else elseif enclosed escaped except exists
            exit explain false fetch float float4 float8 for force foreign from fulltext grant group having
            high_priority hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive
            insert int int1 int2 int3 int4 int8 integer intersect interval into is iterate join key keys kill leading
            leave left like limit linear lines load localtime localtimestamp lock long longblob longtext loop
            low_priority match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod
            modifies natural not no_write_to_binlog null numeric on optimize option optionally or order out outer
            outfile over partition precision primary procedure purge range read reads read_write real recursive
            references regexp release rename repeat replace require resignal restrict return revoke right rlike rows
            schema schemas second_microsecond select sensitive separator set show signal smallint spatial specific sql
            sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows sql_small_result ssl starting
            straight_join table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique
            unlock unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar
            varcharacter varying when where while with write xor year_month zerofill""");

    static final Set<String> MYSQL = and(MARIADB, """
            cube cume_dist dense_rank empty first_value function generated get grouping groups io_after_gtids
            io_before_gtids json_table lag last_value lateral lead master_bind master_ssl_verify_server_cert nth_value
            ntile of optimizer_costs percent_rank rank row row_number stored system virtual window""");

    private ReservedWords() {}

    /** The reserved words, and others that are taken for other reasons. */
    static Set<String> and(Set<String> words, String others) {
        return Stream.concat(words.stream(), split(others)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String text) {
        return split(text).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("\\s+"));
    }
}

package dev.tandem.element.filesystem;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Mountable;
import java.util.regex.Pattern;

/**
 * A directory of a file system that services mount as if it were all there is, and the POSIX user that owns it: whatever
 * they do there is done as that user.
 *
 * @param name unique within its file system
 * @param rootDirectory made at the first mount, if it is not there
 */
public record AccessPoint(String name, String rootDirectory, long uid, long gid) {

    /** The access point that every file system has. */
    public static final String SHARED = Mountable.SHARED;

    private static final long USUAL = 1000;
    private static final long LAST = 4_294_967_295L;
    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("(/[a-zA-Z0-9_-][a-zA-Z0-9._-]*){1,4}");

    /**
     * An access point to the directory of its own name.
     *
     * @throws InvalidDefinitionException if the name is not made of lower-case words joined by single hyphens
     */
    public static AccessPoint named(String name) {
        InvalidDefinitionException.unless(
                NAME.matcher(InvalidDefinitionException.given(name, "name")).matches(),
                "\"" + name + "\" cannot name an access point: use lower-case letters and digits in words joined by"
                        + " single hyphens, starting with a letter, such as \"reports\".");
        return new AccessPoint(name, "/" + name, USUAL, USUAL);
    }

    /**
     * The directory it leads to. Default: the one of its own name, such as {@code /shared}.
     *
     * @throws InvalidDefinitionException if EFS does not take the path, or it is the root, which belongs to the user root
     */
    public AccessPoint rootDirectory(String path) {
        InvalidDefinitionException.unless(
                PATH.matcher(InvalidDefinitionException.given(path, "path")).matches() && path.length() <= LONGEST,
                "\"" + path + "\" cannot be the directory of an access point: give 1 to 4 levels below /, of letters,"
                        + " digits, dots, underscores and hyphens, at most " + LONGEST + " characters in all.");
        return new AccessPoint(name, path, uid, gid);
    }

    /**
     * The numbers of the user and the group that own it. Default: 1000 and 1000.
     *
     * @throws InvalidDefinitionException if one of them is root's, which no service is granted, or beyond 4294967295
     */
    public AccessPoint posixUser(long user, long group) {
        InvalidDefinitionException.unless(
                within(user) && within(group),
                "User " + user + " and group " + group + " cannot own an access point: both are from 1 to " + LAST
                        + ", since 0 is root, which no service is granted.");
        return new AccessPoint(name, rootDirectory, user, group);
    }

    private static boolean within(long id) {
        return id >= 1 && id <= LAST;
    }
}
